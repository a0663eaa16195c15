/**
 * `node run.js gateway/commands/any-supergraph`: runs the hub's executor over any supergraph, for conformance suites. Serves
 * SUPERGRAPH_FILE at PORT; its subgraphs are at the addresses the supergraph names and get no secret.
 */
import { openLog } from '../../platform/base/log.ts';
import { runProgram } from '../../platform/base/program.ts';
import { SettingsError } from '../../platform/settings/environment-reader.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { openAnySupergraph } from './any-supergraph-server.ts';

await runProgram(async () => {
  const {
    port,
    logLevel,
    supergraphFile: file,
    supergraphPollMs: pollMs,
    subgraphLimits: limits,
  } = readSettings(process.env);
  if (file === null)
    throw new SettingsError('SUPERGRAPH_FILE is missing: the path of a composed supergraph is needed.');
  const served = await openAnySupergraph({ file, pollMs, port, limits, log: openLog(logLevel) });
  return {
    announcement: `The supergraph of ${file} is served at ${served.url}`,
    reload: () => served.reload(),
    close: () => served.close(),
  };
});
