/** Words in other forms, and parts of compounds. */
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

describe('a word in another form', () => {
  it.each([
    ['en', 'bicycle count', 'Bicycles counted by hand'],
    ['de', 'Fahrrad', 'Zwei Fahrräder'],
    ['sv', 'värmekartor', 'En värmekarta'],
    ['fi', 'päiväkirjat', 'Päiväkirja'],
    ['fr', 'énergétiques', 'Visite énergétique'],
    ['es', 'presupuestos', 'El presupuesto'],
    ['it', 'vecchia finestra', 'Vecchie finestre'],
    ['el', 'σχολική αυλή', 'Σχολικές αυλές'],
    ['uk', 'громад', 'Громада'],
    ['hu', 'városok', 'Egy város'],
  ])('finds in %s by %s what is titled %s', async (language, typed, title) => {
    await world.index(aDocument(title, { kind: 'NEWS', title: [{ language, text: title }] }));
    expect(await world.titles(typed)).toEqual([title]);
  });

  it('comes after the word itself and shows the place in the text', async () => {
    const text = `${'Something else is said first. '.repeat(8)}They mapped every street.`;
    await world.index(
      aDocument('', { kind: 'NEWS', title: [{ language: 'en', text: 'Mapping' }], text: [{ language: 'en', text }] }),
      aDocument('', { kind: 'NEWS', title: [{ language: 'en', text: 'Maps of a long name' }] }),
    );
    const { edges } = await world.search('maps');
    expect(edges.map(({ title }) => title)).toEqual(['Maps of a long name', 'Mapping']);
    expect(edges[1]?.snippet).toContain('mapped');
  });

  it('is no form of a name', async () => {
    await world.index(aDocument('Gironde'), aDocument('Giron'));
    expect(await world.titles('girona')).toEqual([]);
  });
});

describe('the end of a compound', () => {
  it.each([
    ['sv', 'tidtabell', 'Busstidtabellspelet'],
    ['sv', 'karta värme', 'En värmekarta'],
    ['de', 'Pumpe', 'Die Flusswärmepumpe'],
    ['de', 'Keller Heizung', 'Besuche im Heizungskeller'],
    ['fi', 'päiväkirja', 'Remonttipäiväkirja'],
    ['nl', 'armoede', 'Energiearmoede'],
  ])('finds in %s by %s what is titled %s', async (language, typed, title) => {
    await world.index(aDocument(title, { kind: 'NEWS', title: [{ language, text: title }] }));
    expect(await world.titles(typed)).toEqual([title]);
  });

  it('is no word of a language that has no compounds, nor of a name', async () => {
    await world.index(
      aDocument('Darlington'),
      aDocument('', { kind: 'NEWS', title: [{ language: 'en', text: 'Washington' }] }),
    );
    expect(await world.titles('ington')).toEqual([]);
  });
});
