/** `npm run import -- FILE…`, or `covenant-hub import FILE…`: takes tables of open data, the bundled ones or newer releases, and says what came of it. */
import 'reflect-metadata';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { feedReader } from '../platform/feed/read-feed.ts';
import { isCivilDate } from '../platform/graphql/scalars.ts';
import { importFile, type ImportedTable } from '../platform/import/import-file.ts';
import { openLog } from '../platform/log.ts';
import { sentenceFor, typedCommand } from '../platform/program.ts';
import { readSettings } from '../platform/settings.ts';
import { inProcessTransport } from '../platform/subgraph/in-process-transport.ts';
import { openSubgraphs } from './subgraphs.ts';

const USAGE = `Usage: ${typedCommand('import')} [--stated-on YYYY-MM-DD] FILE…

  FILE         a CSV table of open data (see data/README.md) or the JRC workbook (.xlsx)
  --stated-on  day on which the source stated its facts; today when left out`;

/** Nobody waits for a page of a feed here; it must only not hang. */
const FEED_TIMEOUT_MS = 60_000;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'stated-on': { type: 'string' } } });
  const statedOn = values['stated-on'] ?? new Date().toISOString().slice(0, 10);
  if (positionals.length === 0 || !isCivilDate(statedOn)) {
    console.error(USAGE);
    return 2;
  }
  const settings = readSettings(process.env);
  const running = await openSubgraphs(settings, openLog(settings.logLevel));
  const readFeed = feedReader(
    new Map(running.map((one) => [one.subgraph.name, inProcessTransport(one, FEED_TIMEOUT_MS)])),
  );
  const catchUp = async (): Promise<void> => {
    for (const { projections } of running) await projections.catchUp(readFeed);
  };
  let failures = 0;
  try {
    await catchUp();
    for (const path of positionals) {
      console.log(basename(path));
      let taken = 0;
      const onTaken = (table: ImportedTable): void => {
        taken += 1;
        printTable(table);
      };
      try {
        await importFile({ path, running, statedOn, onProgress: showProgress, onTaken, catchUp });
      } catch (error) {
        failures += 1;
        // The file was read through before; this is a database that failed between two subgraphs.
        const kept = taken === 0 ? 'nothing was changed' : 'what stands above was kept, import the file again';
        console.log(`  not imported, ${kept}: ${sentenceFor(error)}`);
      }
    }
  } finally {
    await Promise.all(running.map((one) => one.close()));
  }
  return failures === 0 ? 0 : 1;
}

const SHOWN_REFUSALS = 20;

/** Rows between two lines of progress where the output is no terminal. */
const ROWS_PER_LINE = 4_000;

function showProgress(table: string, rows: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r  ${table}: ${String(rows)} rows`);
  else if (rows % ROWS_PER_LINE === 0) console.log(`  ${table}: ${String(rows)} rows …`);
}

function printTable({ subgraph, table, report }: ImportedTable): void {
  const { read, added, changed, unchanged, refused, notes } = report;
  if (process.stdout.isTTY) process.stdout.write('\r');
  console.log(
    `  ${subgraph}, ${table}: ${String(read)} rows read, ${String(added)} added, ${String(changed)} changed, ${String(unchanged)} unchanged, ${String(refused.length)} refused`,
  );
  for (const { line, reason } of refused.slice(0, SHOWN_REFUSALS)) console.log(`    line ${String(line)}: ${reason}`);
  if (refused.length > SHOWN_REFUSALS) console.log(`    … and ${String(refused.length - SHOWN_REFUSALS)} more`);
  for (const note of notes) console.log(`    note: ${note}`);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
