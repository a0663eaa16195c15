/** The text printed when the hub is up: its addresses, a query to paste, and what to try next. */
import { resolve } from 'node:path';
import type { SignIn } from '../covenant/settings/sign-in-settings.ts';

export interface GreetingOptions {
  readonly url: string;
  readonly signIn?: SignIn;
  /** Folder of the databases; left out in the distributed mode, which has none. */
  readonly dataDir?: string;
}

export function greeting({ url, signIn = { kind: 'off' }, dataDir }: GreetingOptions): string {
  return `
Covenant Hub is ready.

  Explorer   ${url}/
  GraphQL    ${url}/graphql
  Health     ${url}/health   ${url}/ready
${dataDir === undefined ? '' : `  Data       ${resolve(dataDir)}   (set DATA_DIR for another folder)\n`}
Paste this into a second terminal:

  curl ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ coordinator(slug: \\"province-of-girona\\") { name signatoryCount populationCovered signatories(first: 3) { nodes { name } } supportActions(first: 3) { nodes { item } } caseStudies { nodes { title { text } } } } }"}'

Then open the explorer: the named operations are one click away, with variables that work.
${wordsOf(signIn)}Stop with Ctrl+C. Your data is kept; the next start takes a moment only.
`;
}

function wordsOf(signIn: SignIn): string {
  if (signIn.kind !== 'built-in') return '';
  const caution = 'Attention: SIGN_IN=built-in lets everybody who reaches this hub act as any of the example people.\n';
  const words = 'To change something as an example person, see "Sign in and try a mutation" in README.md.\n';
  return signIn.isForAll ? words + caution : words;
}
