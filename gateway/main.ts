/** `npm start`: reads the settings, opens the hub, prints its addresses. Side effects live only here. */
import 'reflect-metadata';
import { runProgram } from '../platform/program.ts';

await runProgram(async () => {
  // Loaded only now: on an older Node the libraries fail first, and say less.
  const { openLog } = await import('../platform/log.ts');
  const { readSettings } = await import('../platform/settings.ts');
  const { ensureExplorerBundle } = await import('./explorer/explorer-bundle.ts');
  const { greeting } = await import('./greeting.ts');
  const { openHub } = await import('./hub.ts');
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
