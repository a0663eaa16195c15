// Real hubs, real SQL engines, real processes: a test waits for them, so the limit is generous and workers are few.
import { connect } from 'node:net';
import 'tsx';

process.env.TZ = 'Europe/Brussels';

const shared = {
  testEnvironment: '<rootDir>/test/world/one-process-environment.cjs',
  testRunner: '<rootDir>/test/world/one-process-runner.cjs',
  roots: ['<rootDir>/test'],
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/node_modules/reflect-metadata/Reflect.js'],
};

/** Six processes and a MySQL server: there is no SQLite in the distributed mode. */
const distributedForm = 'test/deploy/distributed-mode.test.ts';

/** About files of SQLite alone. */
const sqliteFiles = 'test/platform/database/(tick-snapshot|sqlite-driver|keep-on-disk).test.ts';

const sqlite = {
  ...shared,
  displayName: 'sqlite',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', distributedForm],
};

/** What touches data runs a second time against a MySQL server. */
const mysql = {
  ...shared,
  displayName: 'mysql',
  testMatch: [
    '**/test/platform/database/**/*.test.ts',
    '**/test/platform/changes/**/*.test.ts',
    '**/test/platform/live/**/*.test.ts',
    '**/test/subgraphs/**/*.test.ts',
    '**/test/journeys/**/*.test.ts',
    '**/test/bench/hand-writing.test.ts',
    `**/${distributedForm}`,
  ],
  testPathIgnorePatterns: ['/node_modules/', sqliteFiles],
};

export default async function config() {
  return {
    testTimeout: 120_000,
    maxWorkers: 2,
    // What modules leave behind from file to file makes a process slow: it is begun anew before that.
    workerIdleMemoryLimit: '1200MB',
    globalSetup: './test/world/begin-run.ts',
    globalTeardown: './test/world/end-run.ts',
    projects: (await hasMysql()) ? [sqlite, mysql] : [sqlite],
  };
}

/** MySQL is the database of a real installation, but not of a newcomer: without a server its half is left out. */
async function hasMysql() {
  const server = new URL(process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306');
  const found = await new Promise((resolve) => {
    const socket = connect(Number(server.port || 3306), server.hostname);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
  if (!found && process.env.REQUIRE_MYSQL === '1')
    throw new Error(`No MySQL server answers at ${server.host}, and REQUIRE_MYSQL is 1.`);
  if (!found) console.warn(`Skipped: all tests on MySQL, as no server answers at ${server.host} (TEST_MYSQL_URL).`);
  return found;
}
