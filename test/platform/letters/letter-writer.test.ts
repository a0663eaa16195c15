/** Letters in the language of their reader, as far as there is a catalogue for it. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { letterWriter, type Catalogue, type Reader } from '../../../platform/letters/letter-writer.ts';
import { coordinators } from '../../../subgraphs/coordinators/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';

interface Facts {
  readonly GREETING: { readonly town: string };
}

const english: Catalogue<Facts> = {
  language: 'en',
  messages: {
    GREETING: ({ town }, { address }) => ({ subject: `To ${town}`, paragraphs: ['Good day,', `you are ${address}.`] }),
  },
};
const swedish: Catalogue<Facts> = {
  language: 'sv',
  messages: {
    GREETING: ({ town }, { address }) => ({ subject: `Till ${town}`, paragraphs: ['Goddag,', `du är ${address}.`] }),
  },
};

describe('A letter', () => {
  let world: TestSubgraph;

  beforeEach(async () => {
    world = await openTestSubgraph(coordinators);
  });
  afterEach(() => world.close());

  const write = (...readers: Reader[]): Promise<void> =>
    world.running.database.write((transaction) =>
      letterWriter([english, swedish])(transaction, readers, 'GREETING', { town: 'Malmö' }),
    );
  const letters = (): Promise<object[]> =>
    world.running.database.select(rawSql`SELECT kind, recipient, subject, body FROM letter ORDER BY recipient`);

  it.each([
    ['in the language of its reader', ['sv'], 'Till Malmö'],
    ['in the first language that there is', ['el', 'sv', 'en'], 'Till Malmö'],
    ['in the same language of another region', ['sv-FI'], 'Till Malmö'],
    ['in the first catalogue, where the reader has no language of the hub', ['el'], 'To Malmö'],
    ['in the first catalogue, where no language of the reader is known', [], 'To Malmö'],
  ])('is written %s', async (_, languages, subject) => {
    await write({ address: 'reader@town.example', languages });
    expect(await letters()).toMatchObject([{ subject }]);
  });

  it('is in one language from the greeting to the end, for each of its readers', async () => {
    await write({ address: 'one@town.example', languages: ['sv'] }, { address: 'other@town.example', languages: [] });
    expect(await letters()).toEqual([
      {
        kind: 'GREETING',
        recipient: 'one@town.example',
        subject: 'Till Malmö',
        body: 'Goddag,\n\ndu är one@town.example.\n',
      },
      {
        kind: 'GREETING',
        recipient: 'other@town.example',
        subject: 'To Malmö',
        body: 'Good day,\n\nyou are other@town.example.\n',
      },
    ]);
  });

  it('is not written to nobody', async () => {
    await write();
    expect(await letters()).toEqual([]);
  });
});
