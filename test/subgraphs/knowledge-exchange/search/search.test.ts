/** Finding: which words find what, in which order, and what a reader is shown of it. */
import { aDocument, openSearchWorld, type SearchWorld } from '../search-world.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await openSearchWorld();
});

afterAll(async () => {
  await world.close();
});

describe('words', () => {
  beforeAll(async () => {
    await world.index(
      aDocument('Évora'),
      aDocument('Göteborg'),
      aDocument('Δήμος Χανίων'),
      aDocument('Хасково'),
      aDocument('Велико Търново'),
      aDocument("L'Aquila"),
      aDocument('Comune di Bareggio'),
      aDocument('Saint-Étienne-Métropole'),
      aDocument('Łódź'),
      aDocument('Львів'),
      aDocument('Diputación de Cuenca'),
    );
  });

  it.each([
    ['evora', 'Évora'],
    ['ÉVORA', 'Évora'],
    ['E\u0301vora', 'Évora'],
    ['goteborg', 'Göteborg'],
    ['Δήμος', 'Δήμος Χανίων'],
    ['dimos chanion', 'Δήμος Χανίων'],
    ['ΔΗΜΟΣ ΧΑΝΙΩΝ', 'Δήμος Χανίων'],
    ['Хасково', 'Хасково'],
    ['haskovo', 'Хасково'],
    ['veliko tarnovo', 'Велико Търново'],
    ['търново', 'Велико Търново'],
    ['aquila', "L'Aquila"],
    ['l’aquila', "L'Aquila"],
    ['saint etienne', 'Saint-Étienne-Métropole'],
    ['lodz', 'Łódź'],
    ['Lviv', 'Львів'],
    ['Львів', 'Львів'],
  ])('finds by %s what is written %s', async (text, title) => {
    expect(await world.titles(text)).toEqual([title]);
  });

  it('finds by words in any order', async () => {
    expect(await world.titles('bareggio comune')).toEqual(['Comune di Bareggio']);
    expect(await world.titles('cuenca diputación')).toEqual(['Diputación de Cuenca']);
  });

  it('takes the last word as unfinished from two letters on', async () => {
    expect(await world.titles('comune bar')).toEqual(['Comune di Bareggio']);
    expect(await world.titles('gö')).toEqual(['Göteborg']);
    expect(await world.titles('g')).toEqual([]);
  });

  it('takes earlier words as unfinished from four letters on, since they may lack an ending only', async () => {
    expect(await world.titles('comu bareggio')).toEqual(['Comune di Bareggio']);
    expect((await world.search('com bareggio')).ignoredWords).toEqual(['com']);
  });

  it('finds a word of one letter as a whole word', async () => {
    expect(await world.titles('l')).toEqual(["L'Aquila"]);
  });

  it('finds by the name of the country in any language, and not by its code or by the region', async () => {
    await world.index(aDocument('Bareggio due', { country: 'IT', regionCodes: ['ITC4C'] }));
    for (const typed of ['italia', 'Italien', 'Włochy', 'Ιταλία', 'bareggio olaszország']) {
      expect(await world.titles(typed)).toContain('Bareggio due');
    }
    expect(await world.titles('it')).toEqual([]);
    expect(await world.titles('milano')).toEqual([]);
  });
});

describe('names and labels', () => {
  it('finds a town by its names in other languages and scripts, after a town with that name', async () => {
    await world.index(aDocument('Firenze', { country: 'IT' }), aDocument('Florence', { country: 'US' }));
    expect(await world.titles('florence')).toEqual(['Florence', 'Firenze']);
    for (const typed of ['Florenz', 'Φλωρεντία', 'Флоренция']) expect(await world.titles(typed)).toEqual(['Firenze']);
  });

  it('finds a body by its name with a word for its kind, in any order', async () => {
    await world.index(aDocument('Zelbaro', { country: 'IT' }));
    for (const typed of ['comune di Zelbaro', 'Zelbaro comune', 'Gemeinde Zelbaro']) {
      expect(await world.titles(typed)).toEqual(['Zelbaro']);
    }
  });

  it('finds by a label of the topic in any language, after what has the word in its title', async () => {
    await world.index(
      aDocument('Shade', { kind: 'RESOURCE', topics: ['ADAPTATION'] }),
      aDocument('Klimaanpassung', { kind: 'RESOURCE' }),
    );
    expect(await world.titles('Klimaanpassung')).toEqual(['Klimaanpassung', 'Shade']);
    for (const typed of ['adaptation au changement climatique', 'klimatanpassn', 'προσαρμογή στην κλιματική αλλαγή']) {
      expect(await world.titles(typed)).toEqual(['Shade']);
    }
  });
});

describe('order', () => {
  it('puts the whole title first, then titles before texts, whole words before beginnings, short before long', async () => {
    await world.index(
      aDocument('Unrelated guide', { kind: 'RESOURCE', text: [{ language: 'en', text: 'All about Lumigny.' }] }),
      aDocument('Unrelated leaflet', { kind: 'RESOURCE', text: [{ language: 'en', text: 'About the Lumignyens.' }] }),
      aDocument('Lumigny-Nesles-Ormeaux'),
      aDocument('Lumignyville'),
      aDocument('Lumigny Nord'),
      aDocument('Lumigny Sud'),
      aDocument('Lumigny'),
    );
    expect(await world.titles('lumigny')).toEqual([
      'Lumigny',
      'Lumigny Sud',
      'Lumigny Nord',
      'Lumigny-Nesles-Ormeaux',
      'Lumignyville',
      'Unrelated guide',
      'Unrelated leaflet',
    ]);
  });

  it('takes a title as whole in any of its languages', async () => {
    await world.index(
      aDocument('', {
        kind: 'CASE_STUDY',
        title: [
          { language: 'en', text: 'Quelf heating for everybody in the region' },
          { language: 'sv', text: 'Quelfvärme' },
        ],
      }),
      aDocument('Quelfvärme i norr'),
    );
    expect(await world.titles('quelfvarme', { languages: ['sv'] })).toEqual(['Quelfvärme', 'Quelfvärme i norr']);
  });

  it('orders what is alike by title', async () => {
    await world.index(aDocument('Zorbia Clee'), aDocument('Zorbia Blee'), aDocument('Zorbia Alee'));
    expect(await world.titles('zorbia')).toEqual(['Zorbia Alee', 'Zorbia Blee', 'Zorbia Clee']);
  });
});

describe('what is shown', () => {
  const long = 'Words before it. '.repeat(20);

  it('shows words around the hit as plain text of at most 160 characters', async () => {
    const prose = `${long}Then **Trelmond** insulated <b onclick="x()">its [schools](https://example.org/a)</b> & halls. ${long}`;
    await world.index(aDocument('Schools', { kind: 'CASE_STUDY', text: [{ language: 'en', text: prose }] }));
    const { edges } = await world.search('trelmond');
    expect(edges[0]?.snippet).toMatch(/^….*Then Trelmond insulated its schools & halls\. Words.*…$/);
    expect(edges[0]?.snippet.length).toBeLessThanOrEqual(160);
    expect(await world.titles('onclick')).toEqual([]);
  });

  it('lets no tag through, even a broken or nested one', async () => {
    const prose = '<scr<script>ipt>alert(1)</scr</script>ipt> <img src=x onerror=alert(1) plorvick';
    await world.index(aDocument('Page', { kind: 'NEWS', text: [{ language: 'en', text: prose }] }));
    const { edges } = await world.search('plorvick');
    expect(edges[0]?.snippet).not.toMatch(/<[a-z/!?]/i);
  });

  it('shows the beginning where only the title has the words, and nothing where there is no text', async () => {
    await world.index(
      aDocument('Vestrup one', { kind: 'NEWS', text: [{ language: 'en', text: long }] }),
      aDocument('Vestrup two'),
    );
    const { edges } = await world.search('vestrup');
    expect(edges.map(({ snippet }) => snippet.slice(0, 16))).toEqual(['Words before it.', '']);
    expect(edges.map(({ language }) => language)).toEqual(['und', 'und'].map((none, at) => (at === 0 ? 'en' : none)));
  });

  it('shows the language asked for, else the one of Accept-Language, else the one that has the hit', async () => {
    const study = aDocument('', {
      kind: 'CASE_STUDY',
      title: [
        { language: 'en', text: 'Heat for the hamlet' },
        { language: 'bg', text: 'Топлина за селото' },
        { language: 'sv', text: 'Värme för byn' },
      ],
      text: [
        { language: 'en', text: 'Murgelham shares its heat.' },
        { language: 'bg', text: 'Мургелхам споделя топлината.' },
        { language: 'sv', text: 'Murgelham delar sin värme.' },
      ],
    });
    await world.index(study);
    const shown = async (text: string, asked: object, accepted: string[] = []): Promise<unknown> => {
      const { edges } = await world.search(text, { ...asked }, accepted);
      return edges.map(({ language, title, snippet }) => [language, title, snippet]);
    };
    const swedish = [['sv', 'Värme för byn', 'Murgelham delar sin värme.']];
    expect(await shown('murgelham', { languages: ['el', 'sv-FI'] })).toEqual(swedish);
    expect(await shown('murgelham', {}, ['sv'])).toEqual(swedish);
    expect(await shown('murgelham', {})).toEqual([['en', 'Heat for the hamlet', 'Murgelham shares its heat.']]);
    expect(await shown('byn murgelham', {})).toEqual(swedish);
    expect(await shown('споделя', {}, ['fr'])).toEqual([['bg', 'Топлина за селото', 'Мургелхам споделя топлината.']]);
  });

  it('gives the persistent address of the thing', async () => {
    const action = aDocument('Brondelby advice', { kind: 'SUPPORT_ACTION', id: 'act_00000000000000000000000001' });
    await world.index(action);
    const { edges } = await world.search('brondelby');
    expect(edges[0]?.url).toBe('urn:covenant-hub:support-action:act_00000000000000000000000001');
  });

  it('gives of a thing owned elsewhere its type and id, so that the owner decides what is shown', async () => {
    await world.index(aDocument('Skelvik', { kind: 'COORDINATOR', id: 'crd_00000000000000000000000001' }));
    const answer = await world.ask('{ search(text: "skelvik") { edges { node { __typename id } } } }');
    expect(answer).toEqual({
      search: { edges: [{ node: { __typename: 'Coordinator', id: 'crd_00000000000000000000000001' } }] },
    });
  });

  it('gives no node of an own thing that is not, or no longer, public', async () => {
    await world.index(aDocument('Skelmersdale', { kind: 'CASE_STUDY', id: 'cas_00000000000000000000000001' }));
    const answer = await world.ask('{ search(text: "skelmersdale") { edges { node { __typename id } } } }');
    expect(answer).toEqual({ search: { edges: [{ node: null }] } });
  });
});
