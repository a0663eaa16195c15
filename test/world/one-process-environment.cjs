/** The environment of tests that run in the process itself, and not in a context of its own for each file. */
const { ModuleMocker } = require('jest-mock');

module.exports = class OneProcessEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #exit = process.exit;
  #engine;

  constructor({ projectConfig }) {
    this.#engine = projectConfig.displayName.name;
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest maps only the positions of what it has compiled itself; Node maps those of what it has loaded. */
  async setup() {
    delete Error.prepareStackTrace;
    // The engine of temporary databases: a process runs files of both projects.
    process.env.TEST_ENGINE = this.#engine;
  }

  async teardown() {
    process.exit = this.#exit;
  }
};
