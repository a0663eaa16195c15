/** Runs one subgraph as a process: serves it to holders of the secret and reads the change feeds of the others. */
import { keepDuties } from '../../platform/duties/keep-duties.ts';
import { openFileStore } from '../../platform/files/open-file-store.ts';
import { openMail } from '../../platform/letters/open-mail.ts';
import { feedReader, keepUp } from './read-feed.ts';
import { openBus } from '../../platform/live/open-bus.ts';
import { openLog } from '../../platform/base/log.ts';
import { runProgram } from '../../platform/base/program.ts';
import { SettingsError } from '../../platform/settings/environment-reader.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { httpTransport } from '../../platform/runtime/http-transport.ts';
import { openSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { ServedFiles } from '../../platform/runtime/served-files.ts';
import { serveSubgraph } from '../../platform/runtime/serve-subgraph.ts';
import type { CovenantSubgraph } from './covenant-subgraph.ts';
import type { SubgraphName } from '../subgraph-name.ts';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';

export function serveAlone(subgraph: CovenantSubgraph): Promise<void> {
  return runProgram(async () => {
    const settings = readSettings(process.env);
    const { subgraphSecret: secret, host, port } = settings;
    if (secret === null) throw new SettingsError('SUBGRAPH_SECRET is missing: a subgraph answers its gateway only.');
    const log = openLog(settings.logLevel);
    const files = await ServedFiles.claim([settings.databases[subgraph.name]]);
    const bus = await openBus(settings, log);
    const running = await openSubgraph(subgraph, {
      database: settings.databases[subgraph.name],
      executor: settings.executors[subgraph.name],
      files: openFileStore(settings, false).store,
      bus,
      log,
    });
    const served = await serveSubgraph(running, { host, port, secret });
    const sources = sourcesOf(subgraph, settings, secret);
    const readFeed = feedReader(sources);
    running.projections.connect(readFeed);
    const mail = openMail(settings);
    // Without a public address, letters have no link to the hub.
    const hubUrl = settings.publicUrl ?? '';
    const duties = settings.hasDuties ? keepDuties(subgraph.duties, { ...running, mail, hubUrl, log }) : null;
    const keeping = keepUp([running.projections], readFeed, settings.feedIntervalMs);
    return {
      announcement: `${subgraph.name} is ready at ${served.url}`,
      async close() {
        await served.close();
        await keeping.stop();
        await duties?.stop();
        await mail.close();
        await Promise.all([...sources.values()].map((transport) => transport.close()));
        await running.close();
        await bus.close();
        await files.release();
      },
    };
  });
}

/** The change feeds that this subgraph reads; none without the addresses of the others. */
function sourcesOf(
  { projections }: CovenantSubgraph,
  { subgraphUrls, subgraphLimits: limits }: Settings,
  secret: string,
): ReadonlyMap<SubgraphName, SubgraphTransport> {
  if (subgraphUrls === null) return new Map();
  const names = [...new Set(projections.map(({ source }) => source as SubgraphName))];
  return new Map(names.map((name) => [name, httpTransport({ name, url: subgraphUrls[name], secret, limits })]));
}
