/** The setting PUBLIC_URL: an address others can reach, or a start that stops with a sentence. */
import { readSettings } from '../../../covenant/settings/settings.ts';

describe('PUBLIC_URL', () => {
  it.each([
    ['https://hub.example.org', 'https://hub.example.org'],
    ['https://hub.example.org/', 'https://hub.example.org'],
    ['http://localhost:4000/covenant//', 'http://localhost:4000/covenant'],
  ])('%s is kept as %s, so that a path can follow', (given, kept) => {
    expect(readSettings({ PUBLIC_URL: given }).publicUrl).toBe(kept);
  });

  it('is the address the hub listens on when it is left out', () => {
    expect(readSettings({}).publicUrl).toBeNull();
  });

  it.each([
    'hub.example.org',
    'ftp://hub.example.org',
    'https://',
    'https://hub.example.org/?a=1',
    'https://me@hub.org',
  ])('%s stops the start', (given) => {
    expect(() => readSettings({ PUBLIC_URL: given })).toThrow(/^PUBLIC_URL is ".*"; an address such as/);
  });
});
