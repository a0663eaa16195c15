/** Search among spellings: what is spelled as it was typed comes first, and no spelling of what is there is proposed. */
import { aDocument, openSearchWorld, type SearchWorld } from '../search-world.ts';

let world: SearchWorld;

beforeAll(async () => {
  world = await openSearchWorld();
});

beforeEach(async () => {
  await world.empty();
});

afterAll(async () => {
  await world.close();
});

const proposed = async (text: string): Promise<string | null> => (await world.search(text)).didYouMean;

describe('order', () => {
  it.each([
    ['Molln', ['Molln', 'Moelln']],
    ['Mölln', ['Molln', 'Moelln']],
    ['Moelln', ['Moelln', 'Molln']],
    ['moell', ['Moelln', 'Molln']],
  ])('puts first what is spelled as %s was typed', async (typed, titles) => {
    await world.index(aDocument('Moelln'), aDocument('Molln'));
    expect(await world.titles(typed)).toEqual(titles);
  });

  it('puts another spelling of a whole word before longer words, and every title before texts', async () => {
    const text = [{ language: 'en', text: 'All about Moelln.' }];
    await world.index(
      aDocument('Guide', { kind: 'RESOURCE', text }),
      aDocument('Moellnau am See'),
      aDocument('Mölln am See'),
    );
    expect(await world.titles('moelln')).toEqual(['Mölln am See', 'Moellnau am See', 'Guide']);
  });

  it('takes a title as whole in every spelling', async () => {
    await world.index(aDocument('Weisskirchen Nord'), aDocument('Weißkirchen'), aDocument('Бяла Слатина и край'));
    await world.index(aDocument('Бяла Слатина'));
    expect(await world.titles('weisskirchen')).toEqual(['Weißkirchen', 'Weisskirchen Nord']);
    expect(await world.titles('Byala Slatina')).toEqual(['Бяла Слатина', 'Бяла Слатина и край']);
    expect(await world.titles('byalaslatina')).toEqual(['Бяла Слатина', 'Бяла Слатина и край']);
  });

  it('reads two letters that are one as the letters they are, as long as nothing follows them', async () => {
    await world.index(aDocument('Aabybro'), aDocument('Abrantes'), aDocument('Åre'));
    expect(await world.titles('aa')).toEqual(['Aabybro']);
    expect(await world.titles('aab')).toEqual(['Aabybro', 'Abrantes']);
  });
});

describe('another spelling', () => {
  beforeEach(async () => {
    await world.index(aDocument('Grömitz'), aDocument("Кам'янське"), aDocument('Novi Varoš'), aDocument('Κομοτηνή'));
  });

  it.each(['Groemitz', 'Gromitz', 'Камʼянське', 'Kamyanske', 'Novivaros', 'Komotini', 'Комотини'])(
    'is not proposed for %s, which is found',
    async (typed) => {
      expect((await world.titles(typed)).length).toBe(1);
      expect(await proposed(typed)).toBeNull();
    },
  );

  it('is proposed as it is written where it is found', async () => {
    expect(await proposed('Groemtiz')).toBe('grömitz');
    expect(await proposed('Κομοηνή')).toBe('κομοτηνή');
    expect(await proposed("Kam'yansek")).toBe("Kam'янське");
  });
});

describe('a snippet', () => {
  it('shows words around a hit that is written in another way', async () => {
    const before = 'Words before it. '.repeat(20);
    const hits = { Slovyansk: "Слов'янськ", Plön: 'Ploen', Ioannina: 'Ιωάννινα' };
    for (const [typed, written] of Object.entries(hits)) {
      await world.index(
        aDocument('News', { kind: 'NEWS', text: [{ language: 'en', text: `${before}${written} was there.` }] }),
      );
      const { edges } = await world.search(typed);
      expect(edges[0]?.snippet).toContain(written);
    }
  });
});
