/** How the index follows what others publish, and what it proposes when little is found. */
import { aDocument, openSearchWorld, type SearchWorld } from '../search-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

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

const TABLES = [
  rawSql`search_document`,
  rawSql`search_term`,
  rawSql`search_label`,
  rawSql`search_wording`,
  rawSql`search_word`,
];

async function rows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const found = await world.running.database.select<{ total: number }>(
      rawSql`SELECT COUNT(*) AS total FROM ${table}`,
    );
    counts[table] = Number(found[0]?.total);
  }
  return counts;
}

function signatory(id: string, name: string, status = 'PUBLISHED'): { kind: string; entityId: string; facts: string } {
  const facts = { slug: name.toLowerCase(), name, country: 'SE', regionCode: 'SE232', status };
  return { kind: 'SIGNATORY', entityId: id, facts: JSON.stringify(facts) };
}

describe('the index', () => {
  it('follows the feeds of coordinators and support actions', async () => {
    const facts = {
      kind: 'COORDINATOR',
      title: [{ language: 'und', text: 'Länsstyrelsen Skåne' }],
      text: [{ language: 'en', text: 'Helps with heat pumps.' }],
      slug: 'lansstyrelsen-skane',
      country: 'SE',
    };
    await world.deliver('coordinators', [{ entityId: 'crd_1', facts: JSON.stringify(facts) }]);
    const action = {
      kind: 'SUPPORT_ACTION',
      title: [{ language: 'en', text: 'Heat pump course' }],
      text: [],
      topics: ['RENEWABLES'],
    };
    await world.deliver('support-actions', [{ entityId: 'act_1', facts: JSON.stringify(action) }]);
    expect(await world.titles('heat pumps')).toEqual(['Heat pump course', 'Länsstyrelsen Skåne']);
    expect(await world.titles('heat pump')).toEqual(['Heat pump course', 'Länsstyrelsen Skåne']);
    await world.deliver('coordinators', [{ entityId: 'crd_1', removed: true }]);
    expect(await world.titles('heat pump')).toEqual(['Heat pump course']);
  });

  it('passes over a kind it does not know', async () => {
    const facts = { kind: 'PODCAST', title: [{ language: 'en', text: 'Heat talk' }], text: [] };
    await world.deliver('support-actions', [{ entityId: 'act_1', facts: JSON.stringify(facts) }]);
    expect(await rows()).toMatchObject({ search_document: 0 });
  });

  it('leaves out signatories on hold and takes them back when they are restored', async () => {
    await world.deliver('signatories', [signatory('sig_1', 'Lund'), signatory('sig_2', 'Lundby', 'ON_HOLD')]);
    expect(await world.titles('lun')).toEqual(['Lund']);
    await world.deliver('signatories', [signatory('sig_1', 'Lund', 'ON_HOLD'), signatory('sig_2', 'Lundby')]);
    expect(await world.titles('lun')).toEqual(['Lundby']);
  });

  it('holds the same however often a page is delivered', async () => {
    const page = [signatory('sig_1', 'Lundtorp'), signatory('sig_2', 'Växtorp')];
    await world.deliver('signatories', page);
    const once = await rows();
    expect(once).toMatchObject({ search_document: 2, search_term: 4, search_word: 2 });
    await world.deliver('signatories', page);
    await world.deliver('signatories', page);
    expect(await rows()).toEqual(once);
    expect(await world.titles('vaxtorp')).toEqual(['Växtorp']);
  });

  it('forgets the words a thing had before it changed', async () => {
    await world.deliver('signatories', [signatory('sig_1', 'Hjälmared')]);
    await world.deliver('signatories', [signatory('sig_1', 'Alingsås')]);
    expect(await world.titles('hjalmared')).toEqual([]);
    expect(await world.titles('alingsas')).toEqual(['Alingsås']);
  });

  it('holds nothing of a thing that was taken out, not even its words', async () => {
    const empty = await rows();
    const document = aDocument('', {
      kind: 'CASE_STUDY',
      title: [{ language: 'en', text: 'A private name' }],
      text: [{ language: 'en', text: 'Somebody Surnamed' }],
      topics: ['CITIZENS'],
      regionCodes: ['SE232'],
    });
    await world.index(document);
    await world.remove(document.id, 'cas_unknown');
    expect(await rows()).toEqual(empty);
    expect((await world.search('surnamad')).didYouMean).toBeNull();
  });
});

describe('another spelling', () => {
  beforeEach(async () => {
    await world.index(
      aDocument('Göteborg'),
      aDocument('Stockholms län'),
      aDocument('Girona'),
      aDocument('Gerona vecchia'),
      aDocument('Girona nova'),
      aDocument('Δήμος Πάργας'),
    );
  });

  const proposed = async (text: string, asked: object = {}): Promise<string | null> =>
    (await world.search(text, { ...asked })).didYouMean;

  it.each([
    ['Götebrog', 'göteborg'],
    ['gotenborg', 'göteborg'],
    ['stokholms lan', 'stockholms lan'],
    ['dimos pagras', 'dimos πάργας'],
    ['girana', 'girona'],
  ])('is proposed for %s: %s', async (text, spelling) => {
    expect(await proposed(text)).toBe(spelling);
  });

  it('finds what is proposed', async () => {
    expect(await world.titles((await proposed('gotenborg')) ?? '')).toEqual(['Göteborg']);
  });

  it('is not proposed when it finds no more, under the same filter', async () => {
    expect(await proposed('girana', { kinds: ['NEWS'] })).toBeNull();
    expect(await proposed('girona')).toBeNull();
    expect(await proposed('giro')).toBeNull();
  });

  it('is not proposed for words far from all others, short words and numbers', async () => {
    for (const text of ['xylophonist', 'gir0na', 'gia', 'lán gi']) expect(await proposed(text)).toBeNull();
  });

  it('is proposed on the first page only', async () => {
    const { pageInfo } = await world.search('girona', { first: 1 });
    expect((await world.search('girona', { first: 1, after: pageInfo.endCursor })).didYouMean).toBeNull();
  });
});
