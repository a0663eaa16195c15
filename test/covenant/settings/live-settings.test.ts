/** The settings of what is live: a wrong one stops the start with a sentence. */
import { readSettings } from '../../../covenant/settings/settings.ts';

describe('TRUSTED_PROXIES', () => {
  it('are networks, addresses and names of networks, and none by default', () => {
    expect(readSettings({}).trustedProxies).toEqual([]);
    const { trustedProxies } = readSettings({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,2001:db8::/32 , 192.0.2.7' });
    expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::/32', '192.0.2.7']);
  });

  it.each(['10.0.0.0/99', 'proxy.example.org', '10.0.0.0/', '1.2.3.4.5', '*'])('are not %s', (wrong) => {
    const start = (): unknown => readSettings({ TRUSTED_PROXIES: `loopback,${wrong}` });
    expect(start).toThrow(`TRUSTED_PROXIES has "${wrong}"; each entry is an address or network such as 10.0.0.0/8`);
  });
});

describe('REDIS_URL', () => {
  it('is the address of a server, and there need be none', () => {
    expect(readSettings({}).redisUrl).toBeNull();
    const redisUrl = 'rediss://:secret@redis.example.org:6380';
    expect(readSettings({ REDIS_URL: redisUrl }).redisUrl).toBe(redisUrl);
  });

  it.each(['redis.example.org', 'http://:secret@redis.example.org', 'redis://'])(
    'is not %s, and the message does not repeat it',
    (wrong) => {
      expect(() => readSettings({ REDIS_URL: wrong })).toThrow(/^REDIS_URL is no address such as (?!.*secret)/);
    },
  );
});

describe('the limits of those who listen', () => {
  it('have bounds', () => {
    expect(readSettings({ LIVE_MAX_SUBSCRIPTIONS: '3' }).live.maxSubscriptionsPerConnection).toBe(3);
    expect(() => readSettings({ LIVE_CHECK_MS: '0' })).toThrow(
      /^LIVE_CHECK_MS is "0"; a whole number from 100 to 60000/,
    );
  });
});
