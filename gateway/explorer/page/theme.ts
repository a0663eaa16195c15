/** The colours a reader chose: light, dark, or whatever the system says. */
import { browserStorage } from './browser-storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'covenant-hub-theme';

export const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

export function readTheme(): Theme {
  const stored = browserStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'system';
}

export function keepTheme(theme: Theme): void {
  browserStorage.setItem(storageKey, theme);
}

/** The colours to show now, which for `system` change when the system's do. */
export function effectiveTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemIsDark.matches ? 'dark' : 'light';
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = effectiveTheme(theme);
}
