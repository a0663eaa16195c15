/** Narrowing a search: by kind, topic, region and language, and the counts that help with it. */
import { aDocument, openSearchWorld, type SearchWorld } from '../search-world.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await openSearchWorld();
  await world.index(
    aDocument('Marlow town', { country: 'IT', regionCodes: ['ITC4C'] }),
    aDocument('Marlow province', { kind: 'COORDINATOR', country: 'IT', regionCodes: ['ITC4C', 'ITC11'] }),
    aDocument('Marlow dimos', { country: 'GR', regionCodes: ['EL303'] }),
    aDocument('', {
      kind: 'CASE_STUDY',
      title: [
        { language: 'sv', text: 'Marlow värmer' },
        { language: 'en', text: 'Marlow warms' },
      ],
      topics: ['RENEWABLES', 'DISTRICT_HEATING'],
      regionCodes: ['SE232'],
    }),
    aDocument('', { kind: 'NEWS', title: [{ language: 'de-AT', text: 'Marlow heizt' }], topics: ['RENEWABLES'] }),
  );
});

afterAll(async () => {
  await world.close();
});

describe('filters', () => {
  const count = async (asked: object): Promise<number> => (await world.search('marlow', { ...asked })).totalCount;

  it('by kind and topic take one of those asked for; an empty list takes none', async () => {
    expect(await count({ kinds: ['SIGNATORY'] })).toBe(2);
    expect(await count({ kinds: ['SIGNATORY', 'NEWS', 'NEWS'] })).toBe(3);
    expect(await count({ topics: ['RENEWABLES', 'TRANSPORT'] })).toBe(2);
    expect(await count({ kinds: [] })).toBe(0);
    expect(await count({ topics: [] })).toBe(0);
    expect(await count({ languages: [] })).toBe(0);
    expect(await count({ kinds: null, topics: null, languages: null, regionWithin: null })).toBe(5);
  });

  it('by region take what lies in it or below; Greece is EL', async () => {
    expect(await count({ regionWithin: 'IT' })).toBe(2);
    expect(await count({ regionWithin: 'ITC1' })).toBe(1);
    expect(await count({ regionWithin: 'ITC' })).toBe(2);
    expect(await count({ regionWithin: 'EL' })).toBe(1);
    expect(await count({ regionWithin: 'SE' })).toBe(1);
    expect(await count({ regionWithin: 'SE23' })).toBe(1);
    expect(await count({ regionWithin: 'XX' })).toBe(0);
  });

  it('by language take what exists in it, and proper names always', async () => {
    expect(await count({ languages: ['sv'] })).toBe(4);
    expect(await count({ languages: ['de'] })).toBe(4);
    expect(await count({ languages: ['fr'] })).toBe(3);
    expect(await count({ languages: ['fr'], kinds: ['CASE_STUDY', 'NEWS'] })).toBe(0);
  });

  it('are not made by Accept-Language', async () => {
    const { totalCount } = await world.search('marlow', {}, ['fr']);
    expect(totalCount).toBe(5);
  });

  it('are counted as facets of what was found', async () => {
    const { facets, totalCount } = await world.search('marlow');
    const of = (name: string): Record<string, number> =>
      Object.fromEntries(
        facets.filter((facet) => facet.name === name).map(({ value, count: finds }) => [value, finds]),
      );
    expect(totalCount).toBe(5);
    expect(of('KIND')).toEqual({ SIGNATORY: 2, COORDINATOR: 1, CASE_STUDY: 1, NEWS: 1 });
    expect(of('COUNTRY')).toEqual({ IT: 2, GR: 1, SE: 1 });
    expect(of('TOPIC')).toEqual({ RENEWABLES: 2, DISTRICT_HEATING: 1 });
    expect(of('LANGUAGE')).toEqual({ und: 3, sv: 1, en: 1, de: 1 });
    for (const { name, value, count: finds } of facets) {
      if (name === 'KIND') expect(await count({ kinds: [value] })).toBe(finds);
      if (name === 'TOPIC') expect(await count({ topics: [value] })).toBe(finds);
    }
  });
});
