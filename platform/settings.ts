/**
 * The settings of every process, read once from the environment, checked and typed. A value that cannot be meant stops
 * the start with a sentence. docs/settings.md is made from this list.
 */
import type { DatabaseSettings } from './database/database.ts';
import { limitSettings, type Limits } from './limit-settings.ts';
import { executorNames, type ExecutorName } from './subgraph/operation-executors.ts';
import { subgraphNames, type SubgraphName } from './subgraph/subgraph-name.ts';
import { transportLimitSettings, type TransportLimits } from './subgraph/transport-limits.ts';

export interface Settings extends Limits {
  readonly host: string;
  readonly port: number;
  /** Address under which others reach the hub; null where that is the one it listens on. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly hasExampleContent: boolean;
  readonly logLevel: string;
  readonly databases: Readonly<Record<SubgraphName, DatabaseSettings>>;
  /** The composed supergraph to serve; null for the one of this version. */
  readonly supergraphFile: string | null;
  /** How often that file is looked at; 0 is never. */
  readonly supergraphPollMs: number;
  /** Addresses of the subgraphs in the distributed form; null in the embedded one. */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>> | null;
  /** What the gateway signs with and a subgraph trusts; null only where everything is one process. */
  readonly subgraphSecret: string | null;
  /** How much the way to a subgraph may take. */
  readonly subgraphLimits: TransportLimits;
  readonly executors: Readonly<Record<SubgraphName, ExecutorName>>;
  readonly feedIntervalMs: number;
  /** Origins of web pages that may read answers in a browser; `*` is any. */
  readonly corsOrigins: readonly string[];
  readonly maxBodyBytes: number;
}

/** A setting that cannot be meant, in a sentence for the person who started the hub. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export interface SettingDescription {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const MIN_SECRET_LENGTH = 32;

export const settingDescriptions: readonly SettingDescription[] = [
  { name: 'PORT', default: '4000', meaning: 'Port of the hub; 0 takes a free one.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 in a container.' },
  {
    name: 'PUBLIC_URL',
    default: '(http://HOST:PORT)',
    meaning: 'Address under which others reach the hub, for links in feeds, for instance https://hub.example.org.',
  },
  { name: 'DATA_DIR', default: 'local-data', meaning: 'Folder of the SQLite files of the embedded form.' },
  {
    name: 'EXAMPLE_CONTENT',
    default: 'on',
    meaning:
      'Community content for trying out, embedded form only: on or off, decided when the data is first installed.',
  },
  { name: 'LOG_LEVEL', default: 'warn', meaning: LOG_LEVELS.join(', ') },
  {
    name: 'SUPERGRAPH_FILE',
    default: 'schema/supergraph.graphql',
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
      'Address of a subgraph in the distributed form, for instance SIGNATORIES_URL=http://signatories:4001/graphql. All four or none.',
  },
  {
    name: 'SUBGRAPH_SECRET',
    default: '(none)',
    meaning: `At least ${String(MIN_SECRET_LENGTH)} characters; needed as soon as a subgraph is another process.`,
  },
  ...Object.values(transportLimitSettings).map((limit) => ({ ...limit, default: String(limit.default) })),
  {
    name: '<SUBGRAPH>_EXECUTOR',
    default: 'jit',
    meaning:
      'How a subgraph executes operations: jit compiles each once, graphql-js interprets it every time and is slower.',
  },
  { name: 'FEED_INTERVAL_MS', default: '2000', meaning: 'How often a subgraph asks the others for changes.' },
  {
    name: 'CORS_ORIGINS',
    default: '(none)',
    meaning:
      'Web sites whose pages may read the hub in a browser, without credentials: a comma list such as https://partner.example.org, or * for any. None by default: a hub on a laptop or behind a firewall is not for every page open there; a public one says so.',
  },
  { name: 'MAX_BODY_BYTES', default: '100000', meaning: 'Largest body of a request.' },
  ...Object.values(limitSettings).map((limit) => ({ ...limit, default: String(limit.default) })),
];

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = new EnvironmentReader(environment);
  const dataDir = read.text('DATA_DIR', 'local-data');
  const subgraphUrls = read.subgraphUrls();
  const subgraphSecret = read.secret('SUBGRAPH_SECRET');
  if (subgraphUrls !== null && subgraphSecret === null) {
    throw new SettingsError('SUBGRAPH_SECRET is missing: subgraphs in other processes answer those who hold it only.');
  }
  return {
    host: read.text('HOST', '127.0.0.1'),
    port: read.whole('PORT', 4000, { from: 0, to: 65_535 }),
    publicUrl: read.publicUrl('PUBLIC_URL'),
    dataDir,
    hasExampleContent: read.choice('EXAMPLE_CONTENT', 'on', ['on', 'off']) === 'on',
    logLevel: read.choice('LOG_LEVEL', 'warn', LOG_LEVELS),
    databases: perSubgraph((name) => read.database(name, dataDir)),
    supergraphFile: read.text('SUPERGRAPH_FILE', '') || null,
    supergraphPollMs: read.whole('SUPERGRAPH_POLL_MS', 2_000, { from: 0, to: 3_600_000 }),
    subgraphUrls,
    subgraphSecret,
    subgraphLimits: read.transportLimits(),
    executors: perSubgraph((name) => read.choice(`${variableOf(name)}_EXECUTOR`, 'jit', executorNames)),
    feedIntervalMs: read.whole('FEED_INTERVAL_MS', 2_000, { from: 50, to: 3_600_000 }),
    corsOrigins: read.origins('CORS_ORIGINS'),
    maxBodyBytes: read.whole('MAX_BODY_BYTES', 100_000, { from: 1_000, to: 10_000_000 }),
    ...readLimits(read),
  };
}

function readLimits(read: EnvironmentReader): Limits {
  const entries = Object.entries(limitSettings).map(([key, limit]) => [
    key,
    read.whole(limit.name, limit.default, limit),
  ]);
  return Object.fromEntries(entries) as Limits;
}

export function perSubgraph<Value>(valueOf: (name: SubgraphName) => Value): Record<SubgraphName, Value> {
  return Object.fromEntries(subgraphNames.map((name) => [name, valueOf(name)])) as Record<SubgraphName, Value>;
}

/** `support-actions` becomes `SUPPORT_ACTIONS`. */
export function variableOf(name: SubgraphName): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** Scheme, host and port as a browser sends them: no path, no slash at the end. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

class EnvironmentReader {
  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  text(name: string, fallback: string): string {
    const value = this.environment[name]?.trim() ?? '';
    return value === '' ? fallback : value;
  }

  whole(name: string, fallback: number, { from, to }: { from: number; to: number }): number {
    const text = this.text(name, String(fallback));
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    throw new SettingsError(`${name} is "${text}"; a whole number from ${String(from)} to ${String(to)} is needed.`);
  }

  transportLimits(): TransportLimits {
    const limits = Object.entries(transportLimitSettings).map(([limit, { name, default: fallback, from, to }]) => [
      limit,
      this.whole(name, fallback, { from, to }),
    ]);
    return Object.fromEntries(limits) as TransportLimits;
  }

  choice<Choice extends string>(name: string, fallback: Choice, choices: readonly Choice[]): Choice {
    const value = this.text(name, fallback);
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    throw new SettingsError(`${name} is "${value}"; accepted are ${choices.join(', ')}.`);
  }

  /** Kept without a slash at its end, so that a path can follow. */
  publicUrl(name: string): string | null {
    const value = this.text(name, '');
    if (value === '') return null;
    if (URL.canParse(value) && /^https?:\/\/[^?#@]+$/.test(value)) return new URL(value).href.replace(/\/+$/, '');
    throw new SettingsError(`${name} is "${value}"; an address such as https://hub.example.org is needed.`);
  }

  origins(name: string): string[] {
    const entries = this.text(name, '').split(',');
    const origins = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
    const wrong = origins.find((origin) => origin !== '*' && !isOrigin(origin));
    if (wrong === undefined) return origins;
    throw new SettingsError(
      `${name} has "${wrong}"; each entry is an origin such as https://partner.example.org, or *.`,
    );
  }

  secret(name: string): string | null {
    const value = this.text(name, '');
    if (value === '') return null;
    if (value.length >= MIN_SECRET_LENGTH) return value;
    throw new SettingsError(`${name} has ${String(value.length)} characters; ${String(MIN_SECRET_LENGTH)} are needed.`);
  }

  database(name: SubgraphName, dataDir: string): DatabaseSettings {
    const variable = `${variableOf(name)}_DATABASE_URL`;
    const url = this.text(variable, '');
    if (url === '') return { engine: 'sqlite', file: `${dataDir}/${name}.sqlite` };
    if (/^mysql:\/\/[^/]+\/[^/]+$/.test(url) && URL.canParse(url)) return { engine: 'mysql', url };
    throw new SettingsError(`${variable} is no address such as mysql://login:password@host:3306/schema.`);
  }

  subgraphUrls(): Record<SubgraphName, string> | null {
    const urls = perSubgraph((name) => this.text(`${variableOf(name)}_URL`, ''));
    const given = subgraphNames.filter((name) => urls[name] !== '');
    if (given.length === 0) return null;
    for (const name of subgraphNames) {
      if (URL.canParse(urls[name]) && /^https?:/.test(urls[name])) continue;
      throw new SettingsError(
        `${variableOf(name)}_URL is ${urls[name] === '' ? 'missing' : `"${urls[name]}"`}; give the http address of each of the four subgraphs, or of none.`,
      );
    }
    return urls;
  }
}
