/**
 * Opens the hub: the gateway over four subgraphs, in this process or over HTTP, and one HTTP server. Everything that is
 * opened here is closed by `close`, and nothing else has side effects.
 */
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { keepDuties } from '../platform/duties/keep-duties.ts';
import { openFileStore } from '../platform/files/open-file-store.ts';
import { memoryBus } from '../platform/live/memory-bus.ts';
import { openBus } from '../platform/live/open-bus.ts';
import { openMail } from '../platform/letters/open-mail.ts';
import { feedReader, keepUp } from '../covenant/subgraph/read-feed.ts';
import type { Log } from '../platform/base/log.ts';
import { projectFile } from '../platform/base/project-file.ts';
import type { Settings } from '../covenant/settings/settings.ts';
import type { RunningSubgraph } from '../platform/runtime/open-subgraph.ts';
import { allReachable } from '../platform/runtime/reachable.ts';
import { closed, listening } from '../platform/runtime/http-listening.ts';
import { ServedFiles } from '../platform/runtime/served-files.ts';
import type { SubgraphTransport } from '../platform/runtime/subgraph-transport.ts';
import { planExecution } from './operations/plan-execution.ts';
import { openExplorer } from './explorer/explorer-routes.ts';
import { fileRoutes } from './files/file-routes.ts';
import { feedRoutes } from './syndication/feed-routes.ts';
import { contextsOfPeople, contextsOfRequests } from './http/context-of-request.ts';
import { PREFLIGHT_HEADERS } from './http/cross-origin.ts';
import { faultTrace } from './http/fault-trace.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { hubServer } from './http/hub-server.ts';
import { legacyStatus } from './http/legacy-status.ts';
import { partialAnswers } from './http/partial-answers.ts';
import { publicError } from './http/public-errors.ts';
import { queryLimits } from './http/query-limits.ts';
import { refusedAnswers } from './http/refused-answers.ts';
import type { HubContext } from './hub-context.ts';
import { documentLimits } from './limits/document-limits.ts';
import { openLive, type LiveCounts } from './live/live.ts';
import { installOpenData, type Progress } from './open-data/install-open-data.ts';
import { openSubgraphs, type Statements } from './subgraphs.ts';
import { builtInRoutes } from './sign-in/built-in/built-in-routes.ts';
import { onlyWithGoodToken } from './sign-in/good-token.ts';
import { openSignIn } from './sign-in/sign-in.ts';
import { bundledSupergraph, readSupergraph } from './supergraph.ts';
import { followSupergraph } from './supergraph-reload.ts';
import { transportIn, transportsOf } from './transports.ts';

export interface Hub {
  /** Address of the hub, without a path. */
  readonly url: string;
  /** The subgraphs of the embedded mode; empty in the distributed one. */
  readonly running: readonly RunningSubgraph[];
  /** What is open for those who listen. */
  liveCounts(): LiveCounts;
  /** Serves what is in the file of the supergraph now, unless it is broken. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly log: Log;
  readonly progress?: Progress;
  readonly statements?: Statements;
}

/** Validation stops after this many errors. */
const MAX_VALIDATION_ERRORS = 20;

export async function openHub(settings: Settings, { log, progress, statements }: HubOptions): Promise<Hub> {
  const opened = new Opened();
  try {
    return await open(opened, settings, { log, ...(progress && { progress }), ...(statements && { statements }) });
  } catch (error) {
    // The reason why the hub could not open matters more than a failure to close.
    await opened.close().catch(() => undefined);
    throw error;
  }
}

/** Closes what was opened, in the opposite order; a failure does not keep the rest open. */
class Opened {
  private readonly closers: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.closers.unshift(close);
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closers.splice(0)) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}

async function open(opened: Opened, settings: Settings, { log, progress, statements }: HubOptions): Promise<Hub> {
  const isEmbedded = settings.subgraphUrls === null;
  const { store: files, folder } = openFileStore(settings, isEmbedded);
  const served = await ServedFiles.claim(isEmbedded ? Object.values(settings.databases) : []);
  opened.add(() => served.release());
  const isNew = served.beginFilling();
  const bus = isEmbedded ? memoryBus() : await openBus(settings, log);
  opened.add(() => bus.close());
  const running = isEmbedded ? await openSubgraphs(settings, log, { statements, bus, files, isNew }) : [];
  opened.add(() => Promise.all(running.map((subgraph) => subgraph.close())));
  const transports = transportsOf(settings, running);
  opened.add(() => Promise.all([...transports.values()].map((transport) => transport.close())));
  opened.add(await installAndKeepUp(settings, running, transports, progress));
  if (isNew) await served.endFilling(running.map(({ database }) => database));

  let url = '';
  const hubUrl = (): string => settings.publicUrl ?? url;
  const supergraphFile = settings.supergraphFile ?? bundledSupergraph();
  const supergraphSdl = await readSupergraph(supergraphFile);
  const signIn = openSignIn(settings, { coordinators: transportIn(transports, 'coordinators'), log });
  const execution = planExecution({
    supergraphSdl,
    transportTo: ({ name }) => signIn.forgettingAfterChanges(transportIn(transports, name)),
    log,
  });
  const apollo = new ApolloServer<HubContext>({
    gateway: execution,
    // The data is public and partners explore it.
    introspection: true,
    csrfPrevention: { requestHeaders: PREFLIGHT_HEADERS },
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    formatError: publicError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // An APOLLO_KEY in the environment would otherwise report every operation to Apollo.
      ApolloServerPluginUsageReportingDisabled(),
      queryLimits(settings),
      faultTrace(log),
      refusedAnswers,
      partialAnswers,
      legacyStatus,
    ],
  });
  await apollo.start();
  opened.add(() => apollo.stop());
  const supergraph = followSupergraph({
    file: supergraphFile,
    supergraphSdl,
    pollMs: settings.supergraphPollMs,
    replace: (sdl) => execution.replaceSupergraph(sdl),
    log,
  });
  opened.add(() => supergraph.stop());

  const documentMustBeSmall = documentLimits(settings);
  const explorer = openExplorer({ operationsFolder: projectFile('schema/operations') });
  const live = await openLive({ settings, apollo, documentMustBeSmall, transports, bus, signIn, hubUrl, log });
  let isClosing = false;
  const server = hubServer({
    graphql: graphqlRoute(apollo, {
      ...settings,
      contextOf: contextsOfPeople(signIn.identityOf, hubUrl),
      documentMustBeSmall,
    }),
    eventStream: live.eventStream,
    upgrade: live.upgrade,
    feeds: onlyWithGoodToken(signIn, feedRoutes({ apollo, contextOf: contextsOfRequests(hubUrl), hubUrl })),
    signIn: builtInRoutes(settings, hubUrl),
    files: folder && fileRoutes(folder),
    explorer,
    isReady: async () => !isClosing && (await allReachable(running)),
    supergraphDigest: () => supergraph.digest(),
    log,
  });
  opened.add(() => closed(server));
  // Closed before the server, which waits for its sockets.
  opened.add(() => live.close());
  await listening(server, settings.port, settings.host);
  const { port } = server.address() as AddressInfo;
  url = `http://${hostInUrl(settings.host)}:${String(port)}`;
  opened.add(keepDutiesOf(running, settings, { hubUrl: hubUrl(), log }));

  return {
    url,
    running,
    liveCounts: () => live.counts(),
    reload: () => supergraph.reload(),
    async close() {
      isClosing = true;
      await opened.close();
    },
  };
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** In the embedded mode the hub runs the duties of its subgraphs; in the distributed one each subgraph runs its own. */
function keepDutiesOf(
  running: readonly RunningSubgraph[],
  settings: Settings,
  { hubUrl, log }: { readonly hubUrl: string; readonly log: Log },
): () => Promise<unknown> {
  if (running.length === 0 || !settings.hasDuties) return () => Promise.resolve();
  const mail = openMail(settings);
  const duties = running.map((one) =>
    keepDuties(one.subgraph.duties, { ...one, mail, hubUrl, log: log.child({ subgraph: one.subgraph.name }) }),
  );
  return async () => {
    await Promise.all(duties.map((duties) => duties.stop()));
    await mail.close();
  };
}

/** In the embedded mode the hub installs the data and carries changes between its subgraphs; else each subgraph does so. */
async function installAndKeepUp(
  settings: Settings,
  running: readonly RunningSubgraph[],
  transports: ReadonlyMap<string, SubgraphTransport>,
  progress: Progress = () => undefined,
): Promise<() => Promise<void>> {
  if (running.length === 0) return () => Promise.resolve();
  const readFeed = feedReader(transports);
  for (const { projections } of running) projections.connect(readFeed);
  await installOpenData({ running, readFeed, hasExampleContent: settings.hasExampleContent, progress });
  const keeping = keepUp(
    running.map(({ projections }) => projections),
    readFeed,
    settings.feedIntervalMs,
  );
  return () => keeping.stop();
}
