/** `npm run import -- FILE…`, or `covenant-hub import FILE…`: takes tables of open data, the bundled ones or newer releases, and prints what was done. */
import 'reflect-metadata';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { feedReader } from '../../covenant/subgraph/read-feed.ts';
import { isCivilDate } from '../../platform/graph/scalars.ts';
import { importFile, type ImportedTable } from '../../platform/runtime/import-file.ts';
import type { ImportReport } from '../../platform/import/table-import.ts';
import { openLog } from '../../platform/base/log.ts';
import { sentenceFor, typedCommand } from '../../platform/base/program.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { inProcessTransport } from '../../platform/runtime/in-process-transport.ts';
import { openSubgraphs } from '../subgraphs.ts';

const USAGE = `Usage: ${typedCommand('import')} [--dry-run] [--stated-on YYYY-MM-DD] FILE…

  FILE         a CSV table of open data (see data/README.md) or the JRC workbook (.xlsx)
  --dry-run    says what would come of it, and keeps nothing
  --stated-on  day on which the source stated its facts; today when left out`;

/** Nobody waits for a page of a change feed here; the limit only keeps the command from hanging. */
const FEED_TIMEOUT_MS = 60_000;

interface Command {
  readonly paths: readonly string[];
  readonly statedOn: string;
  readonly isRehearsal: boolean;
}

/** Null for an invalid command line. */
function readCommand(): Command | null {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, 'stated-on': { type: 'string' } },
  });
  const today = new Date().toISOString().slice(0, 10);
  const statedOn = values['stated-on'] ?? today;
  const isMeant = paths.length > 0 && isCivilDate(statedOn) && statedOn <= today;
  return isMeant ? { paths, statedOn, isRehearsal: values['dry-run'] } : null;
}

async function run(): Promise<number> {
  const command = readCommand();
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  const { paths, statedOn, isRehearsal } = command;
  const settings = readSettings(process.env);
  const running = await openSubgraphs(settings, openLog(settings.logLevel), { isRehearsal });
  if (isRehearsal) console.log('dry run: this is what would come of it, and nothing of it is kept');
  const readFeed = feedReader(
    new Map(running.map((one) => [one.subgraph.name, inProcessTransport(one, FEED_TIMEOUT_MS)])),
  );
  const catchUp = async (): Promise<void> => {
    for (const { projections } of running) await projections.catchUp(readFeed);
  };
  let failures = 0;
  const reports: ImportReport[] = [];
  try {
    await catchUp();
    for (const path of paths) {
      console.log(basename(path));
      let imported = 0;
      const onTaken = (table: ImportedTable): void => {
        imported += 1;
        reports.push(table.report);
        printTable(table, isRehearsal ? Infinity : SHOWN_REFUSALS);
      };
      try {
        await importFile({ path, running, statedOn, onProgress: showProgress, onTaken, catchUp });
      } catch (error) {
        failures += 1;
        // The file was checked as a whole before, so here a database failed between two subgraphs.
        const outcome = imported === 0 ? 'nothing was changed' : 'what stands above was kept, import the file again';
        console.log(`  not imported, ${outcome}: ${sentenceFor(error)}`);
      }
    }
    if (reports.length > 1) console.log(`in all: ${countsOf(reports)}`);
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

function printTable({ subgraph, table, report }: ImportedTable, shownRefusals: number): void {
  const { refused, notes } = report;
  if (process.stdout.isTTY) process.stdout.write('\r');
  console.log(`  ${subgraph}, ${table}: ${countsOf([report])}`);
  for (const { line, reason } of refused.slice(0, shownRefusals)) console.log(`    line ${String(line)}: ${reason}`);
  if (refused.length > shownRefusals) {
    console.log(`    … and ${String(refused.length - shownRefusals)} more; --dry-run names them all`);
  }
  for (const note of notes) console.log(`    note: ${note}`);
}

function countsOf(reports: readonly ImportReport[]): string {
  const sum = (of: (report: ImportReport) => number): string =>
    String(reports.reduce((total, report) => total + of(report), 0));
  return [
    `${sum(({ read }) => read)} rows read`,
    `${sum(({ added }) => added)} added`,
    `${sum(({ changed }) => changed)} changed`,
    `${sum(({ unchanged }) => unchanged)} unchanged`,
    `${sum(({ refused }) => refused.length)} refused`,
  ].join(', ');
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
