/** The table of rights as Markdown. */
import { rights, type Act, type Holder } from '../covenant/rights/rights.ts';

type Kind = Holder['kind'];

const COLUMNS: readonly { readonly title: string; readonly kinds: readonly Kind[] }[] = [
  { title: 'in one’s own right', kinds: ['everyone', 'signed in', 'oneself', 'applicant', 'expert'] },
  { title: 'for a coordinator', kinds: ['coordinator'] },
  { title: 'for a signatory', kinds: ['signatory'] },
  { title: 'in the group', kinds: ['group'] },
  { title: 'for the Office', kinds: ['Office'] },
];

/** Whoever acts in his own right, in words. */
const WORDS: Readonly<Partial<Record<Kind, string>>> = {
  everyone: 'everybody',
  'signed in': 'whoever is signed in',
  oneself: 'the person it belongs to',
  applicant: 'the applicant',
  expert: 'experts of the feedback',
};

/** What changes something has the name of its mutation; what is read has a point in its name. */
export function actsTable(): string {
  return table('mutation', (act) => !act.includes('.'));
}

export function fieldsTable(): string {
  return table('field', (act) => act.includes('.'));
}

function table(title: string, isShown: (act: Act) => boolean): string {
  const acts = (Object.keys(rights) as Act[]).filter(isShown);
  return [
    `| ${[title, ...COLUMNS.map((column) => column.title)].join(' | ')} |`,
    `| ${['---', ...COLUMNS.map(() => '---')].join(' | ')} |`,
    ...acts.map((act) => `| ${[act, ...COLUMNS.map(({ kinds }) => cell(act, kinds))].join(' | ')} |`),
  ].join('\n');
}

function cell(act: Act, kinds: readonly Kind[]): string {
  const holders: readonly Holder[] = rights[act];
  return holders
    .filter(({ kind }) => kinds.includes(kind))
    .map((holder) => WORDS[holder.kind] ?? rolesOf(holder))
    .join(', ');
}

function rolesOf(holder: Holder): string {
  const roles = 'roles' in holder ? holder.roles : [];
  return roles.length === 0 ? 'all' : roles.join(', ');
}

/** Who may do an act, in one line. */
export function whoMay(act: Act): string {
  return COLUMNS.flatMap(({ title, kinds }) => {
    const who = cell(act, kinds);
    if (who === '') return [];
    return title.startsWith('for ') ? [`${title.slice(4)}: ${who}`] : [who];
  }).join('; ');
}
