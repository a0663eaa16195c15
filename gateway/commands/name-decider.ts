/** `npm run decider -- EMAIL`, or `covenant-hub decider EMAIL`: names the first decider of the Office of a new installation. */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { A_MAILBOX, mailboxOf } from '../../platform/base/mailbox.ts';
import { openLog } from '../../platform/base/log.ts';
import { sentenceFor, typedCommand } from '../../platform/base/program.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { openSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { nameFirstDecider } from '../../subgraphs/coordinators/people/name-first-decider.ts';
import { coordinators } from '../../subgraphs/coordinators/subgraph.ts';

async function run(): Promise<number> {
  const [email, ...others] = parseArgs({ allowPositionals: true }).positionals;
  if (email === undefined || others.length > 0) {
    console.error(`Usage: ${typedCommand('decider')} EMAIL, the address with which the person signs in`);
    return 2;
  }
  const mailbox = mailboxOf(email);
  if (mailbox === null) {
    console.error(`"${email}" is no mailbox; accepted is ${A_MAILBOX}.`);
    return 2;
  }
  const settings = readSettings(process.env);
  const running = await openSubgraph(coordinators, {
    database: settings.databases.coordinators,
    log: openLog(settings.logLevel),
  });
  try {
    const isNamed = await nameFirstDecider(running.database, mailbox);
    console.log(
      isNamed
        ? `Whoever signs in as ${mailbox} decides for the Office and invites the others.`
        : 'Nothing was changed: the Office has a decider already, who invites the others.',
    );
    return isNamed ? 0 : 1;
  } finally {
    await running.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
