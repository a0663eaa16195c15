/**
 * The settings of every process, read once from the environment, checked and typed. An invalid value stops the start with an
 * explanation. docs/settings.md is made from this list.
 */
import type { DatabaseSettings } from '../../platform/database/database.ts';
import {
  EnvironmentReader,
  MIN_SECRET_LENGTH,
  SettingsError,
  type Sender,
} from '../../platform/settings/environment-reader.ts';
import { perSubgraph, readDatabase, readSubgraphUrls, variableOf } from './subgraph-settings.ts';
import { readFilesUrl } from './file-settings.ts';
import type { S3Settings } from '../../platform/files/s3-store.ts';
import { limitSettings, type Limits } from './limit-settings.ts';
import { liveSettingDescriptions, readLiveSettings, type LiveSettings } from './live-settings.ts';
import { readSignInSettings, signInSettingDescriptions, type SignInSettings } from './sign-in-settings.ts';
import { executorNames, type ExecutorName } from '../../platform/runtime/operation-executors.ts';
import type { SubgraphName } from '../subgraph-name.ts';
import { describedLimits } from '../../platform/settings/limit-setting.ts';
import { transportLimitSettings, type TransportLimits } from '../../platform/settings/transport-limits.ts';

export interface Settings extends Limits, SignInSettings, LiveSettings {
  readonly host: string;
  readonly port: number;
  /** Public address of the hub; null if it is the one it listens on. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly hasExampleContent: boolean;
  readonly logLevel: string;
  readonly databases: Readonly<Record<SubgraphName, DatabaseSettings>>;
  /** The composed supergraph to serve; null for the one of this version. */
  readonly supergraphFile: string | null;
  /** How often that file is read; 0 for never. */
  readonly supergraphPollMs: number;
  /** Addresses of the subgraphs in the distributed mode; null in the embedded one. */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>> | null;
  /** The secret that the gateway and the subgraphs share; null only in the embedded mode. */
  readonly subgraphSecret: string | null;
  /** Limits of requests to a subgraph. */
  readonly subgraphLimits: TransportLimits;
  readonly executors: Readonly<Record<SubgraphName, ExecutorName>>;
  readonly feedIntervalMs: number;
  /** The mail server for letters; without a `url` letters go into a folder. */
  readonly mail: { readonly url: string | null; readonly from: Sender };
  /** Whether this process delivers letters, reminds and recounts. */
  readonly hasDuties: boolean;
  /** Origins of web pages that may read answers in a browser; `*` is any. */
  readonly corsOrigins: readonly string[];
  readonly maxBodyBytes: number;
  /** The store of files; null for the folder of the embedded mode, and for none in the distributed one. */
  readonly files: S3Settings | null;
  readonly maxFileBytes: number;
}

export interface SettingDescription {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export const settingDescriptions: readonly SettingDescription[] = [
  { name: 'PORT', default: '4000', meaning: 'Port of the hub; 0 takes a free one.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 in a container.' },
  {
    name: 'PUBLIC_URL',
    default: '(http://HOST:PORT)',
    meaning: 'Address under which others reach the hub, for links in feeds, for instance https://hub.example.org.',
  },
  { name: 'DATA_DIR', default: 'local-data', meaning: 'Folder of the SQLite files of the embedded mode.' },
  {
    name: 'EXAMPLE_CONTENT',
    default: 'on',
    meaning:
      'Community content for trying out, embedded mode only: on or off, decided when the data is first installed.',
  },
  { name: 'LOG_LEVEL', default: 'warn', meaning: LOG_LEVELS.join(', ') },
  {
    name: 'SUPERGRAPH_FILE',
    default: '(schema/supergraph.graphql)',
    meaning: 'The composed supergraph. Another one in its place is served from then on; one that is broken is refused.',
  },
  { name: 'SUPERGRAPH_POLL_MS', default: '2000', meaning: 'How often it is looked at; 0 is on SIGHUP only.' },
  {
    name: '<SUBGRAPH>_DATABASE_URL',
    default: '(SQLite)',
    meaning: 'For instance SUPPORT_ACTIONS_DATABASE_URL=mysql://login:password@host:3306/schema.',
  },
  {
    name: '<SUBGRAPH>_URL',
    default: '(in the same process)',
    meaning:
      'Address of a subgraph in the distributed mode, for instance SIGNATORIES_URL=http://signatories:4001/graphql. All four or none.',
  },
  {
    name: 'SUBGRAPH_SECRET',
    default: '(none)',
    meaning: `At least ${String(MIN_SECRET_LENGTH)} characters; needed as soon as a subgraph is another process.`,
  },
  ...describedLimits(transportLimitSettings),
  {
    name: '<SUBGRAPH>_EXECUTOR',
    default: 'jit',
    meaning:
      'How a subgraph executes operations: jit compiles each once, graphql-js interprets it every time and is slower.',
  },
  { name: 'FEED_INTERVAL_MS', default: '2000', meaning: 'How often a subgraph asks the others for changes.' },
  {
    name: 'MAIL_URL',
    default: '(files in DATA_DIR/outbox)',
    meaning:
      'Mail server for letters, for instance smtps://login:password@mail.example.org; without one they become .eml files and are not sent.',
  },
  {
    name: 'MAIL_FROM',
    default: 'Covenant Hub <hub@example.org>',
    meaning: 'Sender of letters: one mailbox, with a name before it in <> or alone.',
  },
  {
    name: 'DUTIES',
    default: 'on',
    meaning:
      'on or off: whether this process delivers letters, reminds of reports and recounts the ledger. Several may.',
  },
  ...signInSettingDescriptions,
  {
    name: 'CORS_ORIGINS',
    default: '(none)',
    meaning:
      'Web sites whose pages may read the hub in a browser, without credentials: a comma list such as https://partner.example.org, or * for any. None by default: a hub on a laptop or behind a firewall is not for every page open there; a public one says so.',
  },
  { name: 'MAX_BODY_BYTES', default: '100000', meaning: 'Largest body of a request.' },
  {
    name: 'FILES_URL',
    default: '(DATA_DIR/files)',
    meaning:
      'Store of uploaded files that speaks the S3 protocol, for instance s3://key:secret@files.example.org/bucket?region=eu-central-1; s3+http:// for one without encryption, &style=host for bucket.host instead of host/bucket. Needed by each subgraph of the distributed mode that takes files; without it uploads are refused there.',
  },
  { name: 'MAX_FILE_BYTES', default: '10000000', meaning: 'Largest file that is taken.' },
  ...liveSettingDescriptions,
  ...describedLimits(limitSettings),
];

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = new EnvironmentReader(environment, settingDescriptions);
  const dataDir = read.text('DATA_DIR');
  const subgraphUrls = readSubgraphUrls(read);
  const subgraphSecret = read.secret('SUBGRAPH_SECRET');
  if (subgraphUrls !== null && subgraphSecret === null) {
    throw new SettingsError('SUBGRAPH_SECRET is missing: subgraphs in other processes answer those who hold it only.');
  }
  const host = read.text('HOST');
  const publicUrl = read.publicUrl('PUBLIC_URL');
  const hasExampleContent = read.choice('EXAMPLE_CONTENT', ['on', 'off']) === 'on';
  const around = { isDistributed: subgraphUrls !== null, hasExampleContent, host, publicUrl };
  return {
    host,
    port: read.whole('PORT', { from: 0, to: 65_535 }),
    publicUrl,
    dataDir,
    hasExampleContent,
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS),
    databases: perSubgraph((name) => readDatabase(read, name, dataDir)),
    supergraphFile: read.text('SUPERGRAPH_FILE') || null,
    supergraphPollMs: read.whole('SUPERGRAPH_POLL_MS', { from: 0, to: 3_600_000 }),
    subgraphUrls,
    subgraphSecret,
    subgraphLimits: read.limits(transportLimitSettings),
    executors: perSubgraph((name) => read.choice(`${variableOf(name)}_EXECUTOR`, executorNames, '<SUBGRAPH>_EXECUTOR')),
    feedIntervalMs: read.whole('FEED_INTERVAL_MS', { from: 50, to: 3_600_000 }),
    mail: { url: read.mailUrl('MAIL_URL'), from: read.sender('MAIL_FROM') },
    hasDuties: read.choice('DUTIES', ['on', 'off']) === 'on',
    corsOrigins: read.origins('CORS_ORIGINS'),
    maxBodyBytes: read.whole('MAX_BODY_BYTES', { from: 1_000, to: 10_000_000 }),
    ...readSignInSettings(read, around),
    files: readFilesUrl(read.text('FILES_URL')),
    maxFileBytes: read.whole('MAX_FILE_BYTES', { from: 1_000, to: 100_000_000 }),
    ...readLiveSettings(read),
    ...read.limits(limitSettings),
  };
}
