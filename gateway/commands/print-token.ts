/** `npm run token -- PERSON`, or `covenant-hub token PERSON`: prints an access token of an example person, for trying out. */
import { parseArgs } from 'node:util';
import { SettingsError } from '../../platform/settings/environment-reader.ts';
import { sentenceFor, typedCommand } from '../../platform/base/program.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { exampleAccounts } from '../../covenant/example-accounts.ts';
import { exampleToken } from '../sign-in/built-in/example-token.ts';

const people = exampleAccounts.map(({ subject, purpose }) => `  ${subject.padEnd(22)}${purpose}`).join('\n');

async function run(): Promise<number> {
  const [name, ...others] = parseArgs({ allowPositionals: true }).positionals;
  const settings = readSettings(process.env);
  if (settings.subgraphUrls !== null || settings.signIn.kind !== 'built-in') {
    throw new SettingsError(
      'This hub does not sign in example people: that is for the embedded mode with example content and without OIDC_ISSUER. See SIGN_IN in docs/settings.md.',
    );
  }
  const account = exampleAccounts.find(({ subject }) => subject === name);
  if (!account || others.length > 0) {
    const usage = `Usage: ${typedCommand('token', '--silent token')} PERSON.`;
    const said = name === undefined ? usage : `Nobody is called ${name}.`;
    console.error(`${said} The example people are\n\n${people}`);
    return 2;
  }
  console.log(await exampleToken(settings.dataDir, settings.audience, account));
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
