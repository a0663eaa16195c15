// Real hubs, real SQL engines, real processes: a test waits for them, so the limit is generous and workers are few.
process.env.TZ = 'Europe/Brussels';

/** @type {import('jest').Config} */
const config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testTimeout: 60_000,
  maxWorkers: 2,
  // TypeScript becomes CommonJS for Jest only: no experimental flag is needed, and `npm start` runs the same sources as ES modules.
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
  extensionsToTreatAsEsm: [],
};

export default config;
