/** What the facts of a signatory are limited to, by the same rules as in imports. */
import { decider, mayor, openLinkWorld, type LinkWorld } from '../support-links/link-world.ts';
import { signatoryIdOf } from '../signatories-world.ts';
import { signatoryActs, town, type SignatoryActs } from './signatory-acts.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A signatory', () => {
  let world: LinkWorld;
  let acts: SignatoryActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = signatoryActs(world);
  });
  afterEach(() => world.close());

  const register: SignatoryActs['register'] = (...given) => acts.register(...given);
  const update: SignatoryActs['update'] = (...given) => acts.update(...given);

  it('lies in a country of one list, where EL and UK are GR and GB', async () => {
    expect((await register({ ...town, country: 'EL' })).signatory).toMatchObject({ country: 'GR' });
    for (const country of ['XX', 'EU', 'ZZ', 'SWE', 'Sweden']) {
      await expect(register({ ...town, organisationId: '78', country })).rejects.toThrow(
        `CountryCode cannot be \\"${country}\\"`,
      );
    }
    expect(await world.count('signatory')).toBe(3);
  });

  it('has no name and no number that says nothing', async () => {
    for (const nothing of ['–', 'n/a', 'NULL', '***', '\u3164']) {
      expect(await register({ ...town, name: nothing, gcomId: nothing })).toMatchObject({
        errors: [
          { code: 'REQUIRED', path: ['input', 'name'] },
          { code: 'REQUIRED', path: ['input', 'gcomId'] },
        ],
      });
    }
    expect(await register({ ...town, name: 'None' })).toMatchObject({ errors: [] });
  });

  it('has one number in however many spellings', async () => {
    expect((await register({ ...town, organisationId: '0077' })).signatory).toMatchObject({
      id: signatoryIdOf('77'),
      organisationId: '77',
    });
    expect(await register(town)).toMatchObject({ errors: [{ code: 'DUPLICATE', existingId: signatoryIdOf('77') }] });
    expect((await update({ organisationId: '01' }, decider)).errors).toEqual([]);
    expect(await register({ ...town, organisationId: '1E5' })).toMatchObject({ errors: [{ rule: 'organisationId' }] });
  });

  it('never makes all signatories together more people than the graph can tell', async () => {
    await world.importSignatories(
      ...Array.from({ length: 21 }, (_, index) => ({
        organisation_id: String(index + 100),
        name: `City ${String(index)}`,
        population_at_adhesion: '100000000',
      })),
    );
    const tooMany = { errors: [{ path: ['input', 'populationAtAdhesion'], rule: 'totalPopulation' }] };
    expect(await register({ ...town, populationAtAdhesion: 99_000_000 })).toMatchObject(tooMany);
    expect(await update({ populationAtAdhesion: 99_000_000 }, mayor)).toMatchObject(tooMany);
    expect(await world.rows(rawSql`SELECT revision FROM signatory WHERE organisationId IN ('1', '77')`)).toEqual([
      { revision: 1 },
    ]);
    expect((await update({ populationAtAdhesion: 40_000_000 }, mayor)).signatory).toMatchObject({
      populationAtAdhesion: 40_000_000,
    });
  });
});
