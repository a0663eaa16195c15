/**
 * The browser's local storage, or memory where the reader or a policy has blocked it: the page must work either way.
 * Only keys of this page are ever cleared, since other pages of the same host may keep theirs beside them.
 */

export interface BrowserStorage {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
}

const ownKey = /^(graphiql:|covenant-hub-)/;

export const browserStorage: BrowserStorage = isStorageAllowed() ? localStorageOfPage() : storageInMemory();

function isStorageAllowed(): boolean {
  try {
    // Reading the property is what throws when storage is blocked; a full or read-only storage throws on writing.
    localStorage.setItem('covenant-hub-probe', '1');
    localStorage.removeItem('covenant-hub-probe');
    return true;
  } catch {
    return false;
  }
}

function localStorageOfPage(): BrowserStorage {
  const ownKeys = (): string[] => Object.keys(localStorage).filter((key) => ownKey.test(key));
  return {
    get length() {
      return ownKeys().length;
    },
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => {
      localStorage.setItem(key, value);
    },
    removeItem: (key) => {
      localStorage.removeItem(key);
    },
    clear: () => {
      for (const key of ownKeys()) localStorage.removeItem(key);
    },
  };
}

function storageInMemory(): BrowserStorage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
    },
    removeItem: (key) => {
      values.delete(key);
    },
    clear: () => {
      values.clear();
    },
  };
}
