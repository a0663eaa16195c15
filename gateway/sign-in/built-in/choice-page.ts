/** The pages of the built-in sign-in, as plain HTML: who do you want to be, and what went wrong. */
import { exampleAccounts, type ExampleAccount } from '../../../covenant/example-accounts.ts';

export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#767676, #8c8c8c); --note: light-dark(#fff3cd, #3d3200); }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; }
.note { padding: .75rem 1rem; border-left: .25rem solid var(--line); background: var(--note); }
ul { padding: 0; list-style: none; }
button { display: block; width: 100%; margin: 0 0 .75rem; padding: .75rem 1rem; border: 1px solid var(--line);
  border-radius: .5rem; background: transparent; color: inherit; font: inherit; text-align: start; cursor: pointer; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: .2rem solid light-dark(#0b57d0, #8ab4f8); outline-offset: .15rem; }
strong, small { display: block; }
small { font-size: .9rem; }
`;

export function choicePage(action: string): string {
  return page(
    'Who do you want to be?',
    `<p class="note">This sign-in is for trying out Covenant Hub. It asks for no password, and all these people are
invented.</p>
<form method="post" action="${escaped(action)}">
<ul>
${exampleAccounts.map(choice).join('\n')}
</ul>
</form>`,
  );
}

export function errorPage(reason: string): string {
  return page(
    'This sign-in cannot go on',
    `<p>${escaped(reason)}</p>
<p>Go back to where you came from and begin again.</p>`,
  );
}

function choice({ subject, displayName, purpose }: ExampleAccount): string {
  return `<li><button name="person" value="${escaped(subject)}"><strong>${escaped(displayName)}</strong><small>${escaped(purpose)}</small></button></li>`;
}

function page(heading: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · Covenant Hub</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${content}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
