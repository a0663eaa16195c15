/** Pages of finds: cursors, limits, and what a search costs. */
import { aDocument, openSearchWorld, type SearchWorld } from '../search-world.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await openSearchWorld();
});

afterEach(async () => {
  await world.empty();
});

afterAll(async () => {
  await world.close();
});

const numbered = (count: number, name = 'Marlow'): ReturnType<typeof aDocument>[] =>
  Array.from({ length: count }, (_, at) =>
    aDocument(`${name} ${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}`),
  );

async function walk(text: string, first: number, between?: () => Promise<void>): Promise<string[]> {
  const titles: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await world.search(text, { first, after });
    titles.push(...edges.map(({ title }) => title));
    if (!pageInfo.hasNextPage) return titles;
    after = pageInfo.endCursor;
    await between?.();
  }
}

describe('cursors', () => {
  it('walk the whole list, each find once, whatever the size of the pages', async () => {
    await world.index(...numbered(23));
    const whole = await world.titles('marlow', { first: 100 });
    expect(whole).toHaveLength(23);
    expect(await walk('marlow', 1)).toEqual(whole);
    expect(await walk('marlow', 7)).toEqual(whole);
  });

  it('go on at the same place while documents come and go', async () => {
    const documents = numbered(10);
    await world.index(...documents);
    const before = await world.titles('marlow');
    let step = 0;
    const titles = await walk('marlow', 3, async () => {
      step += 1;
      // Sorts before everything read so far, and what was read already goes.
      await world.index(aDocument('Marlow 0'));
      await world.remove(documents[step - 1]?.id ?? '');
    });
    expect(titles).toEqual(before);
  });

  it('go on after a find that is gone', async () => {
    const documents = numbered(5);
    await world.index(...documents);
    const { pageInfo } = await world.search('marlow', { first: 2 });
    await world.remove(documents[1]?.id ?? '');
    expect(await world.titles('marlow', { after: pageInfo.endCursor })).toEqual([
      'Marlow ac',
      'Marlow ad',
      'Marlow ae',
    ]);
  });

  it('of another search are refused', async () => {
    await world.index(...numbered(5));
    const { pageInfo } = await world.search('marlow', { first: 2 });
    const after = pageInfo.endCursor;
    expect(await world.refused('marlo', { after })).toMatchObject({ code: 'INVALID_CURSOR' });
    expect(await world.refused('marlow', { after, kinds: ['NEWS'] })).toMatchObject({ code: 'INVALID_CURSOR' });
    expect(await world.refused('marlow', { after: 'made up' })).toMatchObject({ code: 'INVALID_CURSOR' });
    expect(await world.refused('?!', { after })).toMatchObject({ code: 'INVALID_CURSOR' });
    // The same search in other letters is the same search.
    expect(await world.titles(' MÁRLOW ', { after })).toHaveLength(3);
  });
});

describe('limits', () => {
  it('takes texts of 1 to 200 characters', async () => {
    for (const text of ['', '   ', 'x'.repeat(201)]) {
      const { code, message } = await world.refused(text);
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toContain('it can have 1 to 200');
    }
    expect(await world.titles(`  ${'x'.repeat(200)}  `)).toEqual([]);
  });

  it('takes at most 30 words', async () => {
    expect(await world.refused(Array.from({ length: 31 }, (_, index) => `w${String(index)}`).join(' '))).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'There are 31 words in text; at most 30 are possible.',
    });
    expect(await world.titles(Array.from({ length: 30 }, (_, index) => `w${String(index)}`).join(' '))).toEqual([]);
  });

  it('takes pages of 1 to 100 and at most 30 languages', async () => {
    expect(await world.refused('marlow', { first: 0 })).toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE' });
    expect(await world.refused('marlow', { first: 101 })).toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE' });
    expect(await world.refused('marlow', { languages: Array.from({ length: 31 }, () => 'sv') })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('refuses what is no code of a region', async () => {
    expect(await world.refused('marlow', { regionWithin: 'Lombardia%' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it.each(['%', '_', '?!', '"', "'", '\\', '= =', '😀', '*', '\u0000', '%%%%', '--', '\uD800'])(
    'finds nothing by %j, which is no word',
    async (text) => {
      await world.index(...numbered(3));
      const answer = await world.search(text);
      expect(answer).toMatchObject({ edges: [], totalCount: 0, facets: [], didYouMean: null });
      expect(answer.pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      });
    },
  );

  it.each(["marlow' OR '1'='1", "nothing' OR '1'='1", 'mar%', 'm_rlow', 'marlow~', '=marlow aa'])(
    'reads %j as words and nothing else',
    async (text) => {
      await world.index(...numbered(3));
      const titles = await world.titles(text);
      expect(titles.length).toBeLessThanOrEqual(3);
      expect(titles).toEqual(
        {
          'marlow~': ['Marlow aa', 'Marlow ab', 'Marlow ac'],
          'mar%': ['Marlow aa', 'Marlow ab', 'Marlow ac'],
          '=marlow aa': ['Marlow aa'],
          "marlow' OR '1'='1": ['Marlow aa', 'Marlow ab', 'Marlow ac'],
        }[text] ?? [],
      );
    },
  );
});

describe('statements', () => {
  it('are at most eight, and as many for one find as for a hundred', async () => {
    await world.index(...numbered(120));
    const spent = async (text: string, first: number): Promise<number> => {
      world.statements.length = 0;
      await world.search(text, { first, languages: ['sv'], kinds: ['SIGNATORY'], regionWithin: 'IT' });
      return world.statements.length;
    };
    expect(await spent('marlow', 100)).toBe(await spent('marlow', 1));
    expect(await spent('merlaw', 100)).toBeLessThanOrEqual(8);
    expect(await spent('one two three four merlow six seven mirlow nine marlox', 1)).toBeLessThanOrEqual(8);
  });

  it('are two when neither total, facets nor another spelling is asked for', async () => {
    await world.index(...numbered(30));
    world.statements.length = 0;
    await world.ask('{ search(text: "marlow") { edges { title } pageInfo { endCursor } } }');
    expect(world.statements).toHaveLength(2);
  });

  it('are none for a text without words', async () => {
    world.statements.length = 0;
    await world.search('?!');
    expect(world.statements).toHaveLength(0);
  });
});
