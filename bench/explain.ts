/**
 * `npm run explain -- RegionOverview [100]`: the statements behind a named operation or a list, the slowest first, with
 * SQLite's plan of each, on the open data or on so many times as much. It judges nothing.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { openHub } from '../gateway/hub.ts';
import { openLog } from '../platform/base/log.ts';
import { projectFile } from '../platform/base/project-file.ts';
import { readSettings } from '../covenant/settings/settings.ts';
import type { SubgraphName } from '../covenant/subgraph-name.ts';
import { printedPublicSchema } from '../schema/public-schema.ts';
import { listQuestions } from './cases/list-questions.ts';
import { multipliedData, originalData } from './data/data-folders.ts';
import { openDatabaseFiles } from './data/database-files.ts';

const SQL_LENGTH = 700;

interface Statement {
  readonly subgraph: SubgraphName;
  readonly sql: string;
  readonly startedAt: number;
  ms: number;
}

const [wanted = '', times = '1'] = process.argv.slice(2);
const sdl = await printedPublicSchema(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'));
const questions = listQuestions(sdl);
const question = questions.find(({ name }) => name.split(' ').at(-1) === wanted);
if (!question || !/^[1-9]\d{0,2}$/.test(times)) {
  console.error(
    `Usage: npm run explain -- NAME [times the data, 1 to 999]\n\nNames: ${questions.map(({ name }) => name.split(' ').at(-1)).join(', ')}`,
  );
  process.exit(2);
}
const folder = times === '1' ? await originalData() : await multipliedData(Number(times));

let statements: Statement[] = [];
const hub = await openHub(readSettings({ PORT: '0', DATA_DIR: folder, FEED_INTERVAL_MS: '3600000' }), {
  log: openLog('silent'),
  statements: (subgraph) => (sql) => {
    end(statements.at(-1));
    const statement: Statement = { subgraph, sql, startedAt: performance.now(), ms: 0 };
    statements.push(statement);
    // The driver answers before anything else can run.
    queueMicrotask(() => {
      end(statement);
    });
  },
});

/** A statement ends when the next one begins, or when its caller continues. */
function end(statement: Statement | undefined): void {
  if (statement?.ms === 0) statement.ms = performance.now() - statement.startedAt;
}

// The second time: the first one plans, compiles and prepares.
for (let round = 0; round < 2; round += 1) {
  statements = [];
  await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question.query, variables: question.variables }),
  });
}
await hub.close();

const files = await openDatabaseFiles(folder);
for (const { subgraph, sql, ms } of statements.sort((one, other) => other.ms - one.ms)) {
  const parameters = [...sql.matchAll(/\?/g)].map(() => null);
  const plan = files[subgraph].prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
  console.log(`\n${ms.toFixed(1)} ms  ${subgraph}\n${sql.slice(0, SQL_LENGTH)}`);
  for (const { detail } of plan.slice(0, 8)) console.log(`    ${detail}`);
}
