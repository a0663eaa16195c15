/**
 * `node run.js gateway/any-supergraph`: the hub's executor over any supergraph, for checking it against the cases of
 * others. Serves SUPERGRAPH_FILE at PORT; its subgraphs are at the addresses the supergraph names and are sent no secret.
 */
import { readFile } from 'node:fs/promises';
import { openLog } from '../platform/log.ts';
import { runProgram } from '../platform/program.ts';
import { readSettings, SettingsError } from '../platform/settings.ts';
import { openAnySupergraph } from './any-supergraph-server.ts';

await runProgram(async () => {
  const { port, logLevel, subgraphLimits: limits } = readSettings(process.env);
  const file = process.env['SUPERGRAPH_FILE'] ?? '';
  if (file === '') throw new SettingsError('SUPERGRAPH_FILE is missing: the path of a composed supergraph is needed.');
  const supergraphSdl = await readFile(file, 'utf8');
  const served = await openAnySupergraph({ supergraphSdl, port, limits, log: openLog(logLevel) });
  return { announcement: `The supergraph of ${file} is served at ${served.url}`, close: () => served.close() };
});
