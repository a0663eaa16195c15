/** Settings of what is live: the bus between the processes, and the limits of those who listen. */
import proxyaddr from 'proxy-addr';
import { SettingsError, type EnvironmentReader } from '../../platform/settings/environment-reader.ts';
import { describedLimits, type LimitSettings } from '../../platform/settings/limit-setting.ts';

export const liveLimitSettings = {
  maxSubscriptionsPerConnection: {
    name: 'LIVE_MAX_SUBSCRIPTIONS',
    default: 25,
    from: 1,
    to: 1_000,
    meaning: 'Subscriptions on one socket.',
  },
  maxConnectionsPerPerson: {
    name: 'LIVE_MAX_PER_PERSON',
    default: 20,
    from: 1,
    to: 10_000,
    meaning: 'Sockets and event streams that one person may have open at a gateway.',
  },
  maxConnectionsPerAddress: {
    name: 'LIVE_MAX_PER_ADDRESS',
    default: 500,
    from: 1,
    to: 100_000,
    meaning:
      'Sockets and event streams that one network address may have open at a gateway; an office of many people may have one address.',
  },
  maxConnections: {
    name: 'LIVE_MAX_CONNECTIONS',
    default: 10_000,
    from: 1,
    to: 1_000_000,
    meaning: 'Sockets and event streams at a gateway.',
  },
  maxMessagesPerMinute: {
    name: 'LIVE_MAX_MESSAGES_PER_MINUTE',
    default: 600,
    from: 10,
    to: 1_000_000,
    meaning: 'Messages that one socket may send in a minute.',
  },
  maxWaitingMessages: {
    name: 'LIVE_MAX_WAITING_MESSAGES',
    default: 256,
    from: 1,
    to: 10_000,
    meaning: 'Messages that wait for a slow reader before it is cut off.',
  },
  keepAliveMs: {
    name: 'LIVE_KEEP_ALIVE_MS',
    default: 12_000,
    from: 100,
    to: 600_000,
    meaning: 'How often a socket is asked whether somebody is still there; without an answer it is closed.',
  },
  checkMs: {
    name: 'LIVE_CHECK_MS',
    default: 5_000,
    from: 100,
    to: 60_000,
    meaning: 'How often a gateway that has listeners asks the subgraphs for events that the bus may have lost.',
  },
} as const satisfies LimitSettings<string>;

export type LiveLimits = Readonly<Record<keyof typeof liveLimitSettings, number>>;

export interface LiveSettings {
  /** The server that carries events between processes; null within one process. */
  readonly redisUrl: string | null;
  /** Networks of the proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly live: LiveLimits;
}

export const liveSettingDescriptions = [
  {
    name: 'REDIS_URL',
    default: '(none)',
    meaning:
      'Redis server that carries events from the subgraphs to the gateways at once, for instance redis://:password@redis:6379. Without one, a distributed hub finds events within LIVE_CHECK_MS.',
  },
  {
    name: 'TRUSTED_PROXIES',
    default: '(none)',
    meaning:
      'Proxies in front of the hub whose X-Forwarded-For header says the address of a reader: a comma list of addresses or networks such as 10.0.0.0/8, or loopback.',
  },
  ...describedLimits(liveLimitSettings),
];

export function readLiveSettings(read: EnvironmentReader): LiveSettings {
  return {
    redisUrl: readRedisUrl(read),
    trustedProxies: readTrustedProxies(read),
    live: read.limits(liveLimitSettings),
  };
}

function readRedisUrl(read: EnvironmentReader): string | null {
  const value = read.text('REDIS_URL');
  if (value === '') return null;
  if (/^rediss?:\/\/[^/]+/.test(value) && URL.canParse(value)) return value;
  // The message does not repeat the value, which may hold a password.
  throw new SettingsError('REDIS_URL is no address such as redis://:password@redis:6379.');
}

function readTrustedProxies(read: EnvironmentReader): string[] {
  const entries = read.text('TRUSTED_PROXIES').split(',');
  const proxies = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const wrong = proxies.find((proxy) => !isNetwork(proxy));
  if (wrong === undefined) return proxies;
  throw new SettingsError(
    `TRUSTED_PROXIES has "${wrong}"; each entry is an address or network such as 10.0.0.0/8, or loopback.`,
  );
}

function isNetwork(text: string): boolean {
  try {
    proxyaddr.compile([text]);
    return true;
  } catch {
    return false;
  }
}
