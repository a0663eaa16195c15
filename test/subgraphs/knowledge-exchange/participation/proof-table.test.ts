/** Which thing proves which commitment, and that content for trying out proves none. */
import { coordinatorIdOf, openExchangeWorld, type ExchangeWorld } from '../exchange-world.ts';
import { provingThings, type ProvingThing } from '../proving-things.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('the table of proofs', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
  });

  afterAll(() => world.close());

  /** What the others are told and what is kept; the two must agree. */
  const proofs = async (): Promise<string[]> => {
    const told = (await world.told('EVIDENCE'))
      .filter(({ removed }) => !removed)
      .map(({ facts }) => `${String(facts['coordinatorId'])} ${String(facts['commitment'])}`)
      .sort();
    const kept = await world.running.database.select<{ commitmentKey: string }>(
      rawSql`SELECT commitmentKey FROM evidence`,
    );
    expect(kept.map(({ commitmentKey }) => commitmentKey).sort()).toEqual(told);
    return told;
  };

  it.each(Object.entries<ProvingThing>(provingThings))(
    'holds for %s, but not while it is an example',
    async (_, { write, proves }) => {
      await world.write((transaction) => write(transaction, true));
      expect(await proofs()).toEqual([]);
      await world.write((transaction) => write(transaction, false));
      expect(await proofs()).toEqual(proves.map((proof) => proof.join(' ')).sort());
      await world.write((transaction) => write(transaction, true));
      expect(await proofs()).toEqual([]);
    },
  );

  it('leaves examples in the lists, and in the counts that agree with them', async () => {
    await world.write(async (transaction) => {
      for (const { write } of Object.values(provingThings)) await write(transaction, true);
    });
    const [found] = await world.entities(
      'Coordinator',
      [{ id: coordinatorIdOf('one') }],
      'participation { caseStudies replications workshopsHosted } caseStudies { totalCount } workshops { totalCount }',
    );
    expect(found).toEqual({
      participation: { caseStudies: 2, replications: 1, workshopsHosted: 2 },
      caseStudies: { totalCount: 2 },
      workshops: { totalCount: 2 },
    });
  });
});
