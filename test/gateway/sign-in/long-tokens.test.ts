/** Access tokens that are long, and headers that are many: over HTTP none is lost, cut or answered with a reset. */
import { exchange } from '../../world/http-exchange.ts';
import { expectRefused, openTokenWorld, VIEWER, type TokenWorld } from './token-world.ts';

describe('An access token of many groups', () => {
  let world: TokenWorld;

  beforeAll(async () => {
    world = await openTokenWorld('ES256');
  });

  afterAll(() => world.close());

  /** A token of so many characters, and at most two more. */
  const long = async (length: number, said: object = {}): Promise<string> => {
    for (let filling = Math.floor((length - 700) * 0.75); ; filling += 1) {
      const token = await world.issuer.token({ ...said, filling: 'x'.repeat(filling) });
      if (token.length >= length) return token;
    }
  };

  it('is good up to 16,000 characters, by POST and with a long address by GET', async () => {
    const token = await long(15_998, { sub: 'of many groups', name: 'Of many groups' });
    expect(token.length).toBeLessThanOrEqual(16_000);
    const answer = await world.withToken(token);
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Of many groups')]);
    const url = `${world.graphqlUrl}?query=${encodeURIComponent(`${VIEWER}${' '.repeat(4_000)}`)}`;
    const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' };
    expect((await exchange({ url, headers })).status).toBe(200);
  });

  it.each([16_001, 20_000, 32_000])('is refused with a sentence at %i characters', async (length) => {
    const answer = await world.withToken(long(length));
    expectRefused(answer);
    expect(answer.text).toContain('more than 16000 characters');
  });

  it.each([33_000, 100_000, 1_000_000])('is refused with a sentence at %i characters, and no reset', async (length) => {
    const answer = await world.withToken('x'.repeat(length));
    expect(answer.status).toBe(431);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          message:
            'The address and the headers of the request are larger than 32384 bytes; an access token may have 16000 characters.',
          extensions: { code: 'HEADERS_TOO_LARGE' },
        },
      ],
    });
  });

  it('is never lost behind other headers', async () => {
    const many = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`x${String(place)}`, '']));
    expectRefused(await world.withToken('nonsense', many(990)));
    expect((await world.withToken(world.issuer.token(), many(990))).status).toBe(200);
    const { status, text } = await world.withToken(world.issuer.token(), many(2_500));
    expect([status, text]).toEqual([431, expect.stringContaining('HEADERS_TOO_LARGE')]);
  });
});
