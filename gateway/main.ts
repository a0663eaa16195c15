/** `npm start`: reads the settings, opens the hub, prints its addresses. Side effects live only here. */
import 'reflect-metadata';
import { openLog } from '../platform/log.ts';
import { readSettings } from '../platform/settings.ts';
import { mustBeSupportedNode, runProgram } from '../platform/program.ts';
import { ensureExplorerBundle } from './explorer/explorer-bundle.ts';
import { openHub } from './hub.ts';
import { greeting } from './greeting.ts';

await runProgram(async () => {
  mustBeSupportedNode();
  const settings = readSettings(process.env);
  await ensureExplorerBundle();
  const hub = await openHub(settings, {
    log: openLog(settings.logLevel),
    progress: (line) => {
      console.log(line);
    },
  });
  console.log(greeting(hub.url));
  return () => hub.close();
});
