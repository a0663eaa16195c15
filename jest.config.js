// Real hubs, real SQL engines, real processes: a test waits for them, so the limit is generous and workers are few.
import { connect } from 'node:net';

process.env.TZ = 'Europe/Brussels';

/** TypeScript becomes CommonJS for Jest only: no experimental flag is needed, and `npm start` runs the same sources. */
const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: {
    // It exports itself to `import` only, and Jest asks as `require` does.
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    // As in the bundle.
    '^node-fetch$': '<rootDir>/build/node-fetch.cjs',
  },
  // These publish ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(any-ascii|@borewit/text-codec|entities|feed|file-type|iso-3166|jose|strtok3|@tokenizer/[^/]+|token-types|uint8array-extras|temporal-polyfill|temporal-utils)/)',
  ],
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

/** Six processes and a MySQL server: there is no SQLite in the distributed form. */
const distributedForm = 'test/deploy/distributed-form.test.ts';

/** About files of SQLite alone. */
const sqliteFiles = 'test/platform/database/(turn-snapshot|sqlite-driver).test.ts';

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
    '**/test/subgraphs/**/*.test.ts',
    '**/test/journeys/**/*.test.ts',
    `**/${distributedForm}`,
  ],
  testPathIgnorePatterns: ['/node_modules/', sqliteFiles],
  setupFiles: [...shared.setupFiles, '<rootDir>/test/world/use-mysql.ts'],
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
