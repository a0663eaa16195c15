#!/usr/bin/env node
/**
 * The command `covenant-hub` of the installed package and of the image: its first word says which program of the hub runs.
 * It runs what was bundled when the package was made, and never bundles; in a clone that is done by run.js.
 */
import { mustBeSupportedNode, runBundled, version } from './run-program.js';

const COMMANDS = {
  start: 'gateway/main',
  import: 'gateway/commands/import-data',
  token: 'gateway/commands/print-token',
  decider: 'gateway/commands/name-decider',
};
const SUBGRAPHS = ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange'];

const HELP = `Usage: covenant-hub [COMMAND]

  start            opens the hub; the same as no command
  import FILE…     takes tables of open data; --dry-run only says what would come of it, --stated-on YYYY-MM-DD is the day
                   on which the source stated its facts
  token [PERSON]   prints an access token of an example person, for trying out; without a name, who there is
  decider EMAIL    names the first decider of the Office of a new installation
  subgraph NAME    serves one subgraph of the distributed mode: ${SUBGRAPHS.join(', ')}

  --help           prints this
  --version        prints the version of the hub

Settings are environment variables, as in PORT=4100 covenant-hub. README.md and docs/settings.md list them; the databases are
in DATA_DIR, the folder local-data in the current folder when it is not set.`;

function refuse(sentence) {
  console.error(`${sentence}\n\n${HELP}`);
  process.exit(2);
}

function programOf([command = 'start', ...words]) {
  if (command === 'subgraph') {
    const [name, ...others] = words;
    if (name === undefined) refuse(`Which subgraph? One of ${SUBGRAPHS.join(', ')}.`);
    if (!SUBGRAPHS.includes(name)) refuse(`There is no subgraph "${name}"; there are ${SUBGRAPHS.join(', ')}.`);
    if (others.length > 0) refuse(`"subgraph ${name}" takes no further words, but got "${others.join(' ')}".`);
    return `subgraphs/${name}/main`;
  }
  if (!Object.hasOwn(COMMANDS, command)) refuse(`There is no command "${command}".`);
  if (command === 'start' && words.length > 0) refuse(`"start" takes no further words, but got "${words.join(' ')}".`);
  return COMMANDS[command];
}

mustBeSupportedNode();
const words = process.argv.slice(2);
if (words.some((word) => word === '--help' || word === '-h')) console.log(HELP);
else if (words[0] === '--version' || words[0] === '-v') console.log(version);
else {
  const program = programOf(words);
  // The programs read what comes after the command.
  process.argv.splice(2, 1);
  await runBundled(program);
}
