/**
 * The HTML of the explorer page: everything that is there before any script has run, in words from the message file.
 * It must never name another host, nor carry inline script or style.
 */

export type PageMessages = Readonly<Record<MessageKey, string>>;

type MessageKey =
  | 'language'
  | 'pageTitle'
  | 'hubName'
  | 'hubSentence'
  | 'skipToExplorer'
  | 'endpointLabel'
  | 'explorerLabel'
  | 'needsScript';

export interface PageFiles {
  readonly script: string;
  readonly style: string;
  readonly firstPaint: string;
}

/** Each answer replaces it with its own nonce, which its content security policy names too. */
export const noncePlaceholder = '{{nonce}}';

// Drawn here so that no image is loaded.
const mark = `<svg class="hub-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path d="M16 16 7 8M16 16l10-6M16 16l-2 12" stroke="currentColor" stroke-width="2" fill="none" />
        <circle cx="16" cy="16" r="5" fill="currentColor" />
        <circle cx="7" cy="8" r="3" class="hub-mark-place" /><circle cx="26" cy="10" r="3" class="hub-mark-place" />
        <circle cx="14" cy="28" r="3" class="hub-mark-place" />
      </svg>`;

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E" +
  "%3Crect width='32' height='32' rx='8' fill='%230b3d91'/%3E%3Ccircle cx='16' cy='16' r='7' fill='%23ffd24d'/%3E%3C/svg%3E";

export function explorerDocument(messages: PageMessages, files: PageFiles): string {
  const text = (key: MessageKey): string => escapeHtml(messages[key]);
  return `<!doctype html>
<html lang="${text('language')}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${text('pageTitle')}</title>
    <meta name="description" content="${text('hubSentence')}" />
    <link rel="icon" href="${icon}" />
    <script src="/explorer/${files.firstPaint}"></script>
    <link rel="stylesheet" href="/explorer/${files.style}" />
    <script src="/explorer/${files.script}" nonce="${noncePlaceholder}" defer></script>
  </head>
  <body>
    <a class="skip-link" href="#explorer">${text('skipToExplorer')}</a>
    <header class="hub-header">
      ${mark}
      <div class="hub-words">
        <h1>${text('hubName')}</h1>
        <p>${text('hubSentence')}</p>
      </div>
      <p class="hub-endpoint">${text('endpointLabel')} <code>/graphql</code></p>
      <div id="theme-switch"></div>
    </header>
    <main id="explorer" tabindex="-1" aria-label="${text('explorerLabel')}">
      <noscript><p class="plain-message">${text('needsScript')}</p></noscript>
    </main>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
