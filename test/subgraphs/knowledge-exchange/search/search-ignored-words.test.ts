/** Words that are left out when nothing has all of them. */
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

describe('a word that nothing has', () => {
  it('is left out and named as it was typed', async () => {
    await world.index(aDocument('Marlow'), aDocument('Barlow'));
    const { edges, ignoredWords, totalCount } = await world.search('Marlow Klimapläne');
    expect(edges.map(({ title }) => title)).toEqual(['Marlow']);
    expect({ ignoredWords, totalCount }).toEqual({ ignoredWords: ['Klimapläne'], totalCount: 1 });
  });

  it('hides nothing among twenty words of a letter', async () => {
    await world.index(aDocument('The budget in plain words'));
    const { edges, ignoredWords } = await world.search(
      'yesterday somebody from another county asked me kindly over lunch whether we knew anything of the budget in plain words',
    );
    expect(edges).toHaveLength(1);
    expect(ignoredWords.slice(0, 3)).toEqual(['yesterday', 'somebody', 'from']);
  });

  it('does not keep another spelling from being proposed', async () => {
    await world.index(
      aDocument('Marlow heating'),
      aDocument('Marlow'),
      aDocument('Marlow two'),
      aDocument('Marlow three'),
    );
    const { didYouMean, ignoredWords } = await world.search('marlow haeting');
    expect({ didYouMean, ignoredWords }).toEqual({ didYouMean: 'marlow heating', ignoredWords: ['haeting'] });
  });
});

describe('words that nothing has together', () => {
  it('are left out if the others tell more', async () => {
    await world.index(...['one', 'two', 'three', 'four'].map((end) => aDocument(`Common ${end}`)), aDocument('Rare'));
    const { edges, ignoredWords } = await world.search('common rare');
    expect(edges.map(({ title }) => title)).toEqual(['Rare']);
    expect(ignoredWords).toEqual(['common']);
  });

  it('are the same on every page', async () => {
    await world.index(...['one', 'two', 'three', 'four'].map((end) => aDocument(`Common ${end}`)));
    const page = await world.search('common elsewhere', { first: 2 });
    await world.index(aDocument('Common elsewhere'));
    const next = await world.search('common elsewhere', { first: 3, after: page.pageInfo.endCursor });
    expect([...page.edges, ...next.edges].map(({ title }) => title)).toEqual(
      ['Common one', 'Common two', 'Common four', 'Common three'].sort(
        (one, other) => one.length - other.length || (one < other ? -1 : 1),
      ),
    );
    expect(next.ignoredWords).toEqual(['elsewhere']);
  });

  it('are chosen among what the filters leave', async () => {
    await world.index(
      aDocument('Marlow valley'),
      aDocument('Marlow', { country: 'IT' }),
      aDocument('Hill', { country: 'IT' }),
    );
    const { edges, ignoredWords } = await world.search('marlow valley', { regionWithin: 'IT' });
    expect(edges.map(({ title }) => title)).toEqual(['Marlow']);
    expect(ignoredWords).toEqual(['valley']);
  });

  it('are none if all words are found, or no word is', async () => {
    await world.index(aDocument('Marlow valley'));
    expect((await world.search('marlow valley')).ignoredWords).toEqual([]);
    expect(await world.search('nothing here')).toMatchObject({ edges: [], ignoredWords: [], totalCount: 0 });
  });
});
