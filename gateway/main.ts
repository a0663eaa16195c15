/** `npm start`: reads the settings, opens the hub, prints its addresses. Side effects live only here. */
import 'reflect-metadata';
import { openLog } from '../platform/base/log.ts';
import { runProgram } from '../platform/base/program.ts';
import { readSettings } from '../covenant/settings/settings.ts';
import { ensureExplorerBundle } from './explorer/explorer-bundle.ts';
import { greeting } from './greeting.ts';
import { openHub } from './hub.ts';

await runProgram(async () => {
  const settings = readSettings(process.env);
  // A process of its own bundles the page while the databases are filled.
  const page = ensureExplorerBundle();
  page.catch(() => undefined);
  const hub = await openHub(settings, {
    log: openLog(settings.logLevel),
    progress: (line) => {
      console.log(line);
    },
  });
  await page;
  const announcement = greeting({
    url: hub.url,
    signIn: settings.signIn,
    ...(settings.subgraphUrls === null && { dataDir: settings.dataDir }),
  });
  return { announcement, reload: () => hub.reload(), close: () => hub.close() };
});
