/**
 * Runs test files by Jest's own runner, but loads them as Node loads a program: modules are evaluated once per process and
 * not once per file, which took most of the time of a run. Jest's own runner keeps everything else: hooks, limits of time,
 * reports.
 */
const { pathToFileURL } = require('node:url');
const circus = require('jest-circus/runner').default;
/** Lets Node load TypeScript. */
const typescript = import('tsx');

let files = 0;

// A process that has come to its end frees its memory, which takes longer than the half second after which Jest ends it by
// force and says that a test has left something open. Nothing has to be freed.
process.once('beforeExit', () => process.exit());

module.exports = async function runTestFile(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  await typescript;
  const oneProcess = Object.create(runtime, {
    requireInternalModule: { value: freshFramework },
    unstable_shouldLoadAsEsm: { value: () => true },
    // A file is evaluated anew each time; what it imports is not.
    unstable_importModule: {
      value: (path) => import(path === testPath ? `${pathToFileURL(path)}?${++files}` : pathToFileURL(path)),
    },
  });
  return circus(globalConfig, config, environment, oneProcess, testPath, sendMessageToJest);
};

/** Jest keeps the tests of a file in this module, and its listeners in a global: both begin anew with each file. */
function freshFramework(path) {
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  delete require.cache[path];
  return require(path);
}
