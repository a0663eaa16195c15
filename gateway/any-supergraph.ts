/**
 * `node run.js gateway/any-supergraph`: the hub's executor over any supergraph, for checking it against the cases of
 * others. Serves SUPERGRAPH_FILE at PORT; its subgraphs are at the addresses the supergraph names and are sent no secret.
 */
import { readFile } from 'node:fs/promises';
import { runProgram } from '../platform/program.ts';

await runProgram(async () => {
  const { openLog } = await import('../platform/log.ts');
  const { readSettings, SettingsError } = await import('../platform/settings.ts');
  const { openAnySupergraph } = await import('./any-supergraph-server.ts');
  const { port, logLevel } = readSettings(process.env);
  const file = process.env['SUPERGRAPH_FILE'] ?? '';
  if (file === '') throw new SettingsError('SUPERGRAPH_FILE is missing: the path of a composed supergraph is needed.');
  const supergraphSdl = await readFile(file, 'utf8');
  const served = await openAnySupergraph({ supergraphSdl, port, log: openLog(logLevel) });
  console.log(`The supergraph of ${file} is served at ${served.url}`);
  return () => served.close();
});
