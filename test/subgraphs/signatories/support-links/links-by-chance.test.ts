/**
 * Support links under random acts of random people, beside a model of a few lines: nothing overlaps, nothing that was
 * confirmed is overwritten, every past day is answered as the model has it, and what is told equals what is kept.
 */
import { memberOf, officer } from '../../../world/people.ts';
import { supportedOn } from './days-of-links.ts';
import { chance, isOpen, isPossible, mayDo, overlaps, type ModelLink } from './link-model.ts';
import {
  coordinatorIdOf,
  dayFromToday,
  openSignatoriesWorld,
  signatoryIdOf,
  type By,
  type Link,
  type SignatoriesWorld,
} from '../signatories-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const SLUGS = ['dalarna', 'skane'];
const TOWNS = ['1', '2', '3'];
const DAYS = ['2019-01-01', '2020-06-15', '2021-01-01', '2022-12-31', '2024-02-29', dayFromToday(-1), dayFromToday(0)];
const STEPS = 200;
/** What makes links last comes more often. */
const ACTS = [
  ...(['confirmSupportLink', 'confirmSupportLink', 'declineSupportLink', 'endSupportLink', 'permitActing'] as const),
];

function argumentsOf(name: (typeof ACTS)[number], day: string): Record<string, unknown> {
  if (name === 'endSupportLink') return { endsOn: day, reason: 'So agreed.' };
  return name === 'permitActing' ? { mayActForSignatory: true } : {};
}

describe.each([1, 2, 3])('Random acts on support links (%i)', (seed) => {
  let world: SignatoriesWorld;
  const model = new Map<string, ModelLink>();
  const below = chance(seed);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };

  beforeAll(async () => {
    world = await openSignatoriesWorld();
    await world.importSignatories(
      ...TOWNS.map((one) => ({ organisation_id: one, name: `Town ${one}`, population_at_adhesion: `${one}00` })),
    );
    await world.tellOfCoordinators(...SLUGS.map((slug) => ({ slug })));
    for (let step = 0; step < STEPS; step += 1) await act();
  });
  afterAll(() => world.close());

  /** Mostly somebody of one of the two sides. */
  function somebody(sides: readonly string[]): { by: By; body: string | null } {
    const body =
      below(5) === 0 ? oneOf([...SLUGS.map(coordinatorIdOf), ...TOWNS.map(signatoryIdOf), null]) : oneOf(sides);
    return { by: body === null ? officer('DECIDER') : memberOf(body, 'ADMIN'), body };
  }

  /** Mostly a link that may still change. */
  function someLink(): [string, ModelLink] {
    const all = [...model];
    const living = all.filter(([, { state }]) => state === 'PROPOSED' || state === 'CONFIRMED');
    return oneOf(living.length > 0 && below(8) > 0 ? living : all);
  }

  async function act(): Promise<void> {
    if (model.size === 0 || below(3) === 0) return propose();
    const [id, link] = someLink();
    const { by, body } = somebody([link.coordinatorId, link.signatoryId]);
    const name = oneOf(ACTS);
    const day = oneOf(DAYS);
    const isStale = below(8) === 0;
    const { errors } = await world.linkAct(
      name,
      { id, expectedRevision: link.revision - Number(isStale), ...argumentsOf(name, day) },
      by,
    );
    const expected = !isStale && mayDo(name, link, body) && isPossible(model, name, link, day);
    expect({ name, link, body, day, done: errors.length === 0 }).toMatchObject({ done: expected });
    if (!expected) return;
    link.revision += 1;
    if (name === 'confirmSupportLink') link.state = 'CONFIRMED';
    if (name === 'declineSupportLink') link.state = 'DECLINED';
    if (name === 'endSupportLink') Object.assign(link, { state: 'ENDED', until: day });
  }

  async function propose(): Promise<void> {
    const link = {
      coordinatorId: coordinatorIdOf(oneOf(SLUGS)),
      signatoryId: signatoryIdOf(oneOf(TOWNS)),
      from: oneOf(DAYS),
    };
    const { coordinatorId, signatoryId, from } = link;
    const { by, body } = somebody([coordinatorId, signatoryId]);
    const recruitedByCoordinator = below(2) === 0;
    const { supportLink, errors } = await world.propose(
      { coordinatorId, signatoryId, startsOn: from, recruitedByCoordinator },
      by,
    );
    const isProposed = [...model.values()].some(
      (other) =>
        other.state === 'PROPOSED' && other.coordinatorId === coordinatorId && other.signatoryId === signatoryId,
    );
    const expected = (body === coordinatorId || body === signatoryId) && !isProposed && !overlaps(model, link);
    expect({ link, body, errors, done: supportLink !== null }).toMatchObject({ done: expected });
    if (!supportLink) return;
    model.set(supportLink.id, {
      ...link,
      state: 'PROPOSED',
      byCoordinator: body === coordinatorId,
      until: null,
      revision: 1,
    });
  }

  it('leave every link as the model has it, with the start it had when it was confirmed', async () => {
    const links = await world.rows<Link & { activeFrom: string }>(
      rawSql`SELECT id, state, startsOn, endsOn, revision, activeFrom FROM support_link ORDER BY id`,
    );
    expect(links).toEqual(
      [...model]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, { state, from, until, revision }]) => ({
          ...{ id, state, startsOn: from, endsOn: until, revision, activeFrom: from },
        })),
    );
    expect(new Set(links.map(({ state }) => state)).size).toBeGreaterThanOrEqual(3);
    expect(links.filter(({ state }) => state === 'ENDED').length).toBeGreaterThan(0);
  });

  it('leave no two links of one pair in force on one day', async () => {
    const overlapping = await world.rows(
      rawSql`SELECT a.id FROM support_link a JOIN support_link b ON a.coordinatorId = b.coordinatorId
         AND a.signatoryId = b.signatoryId AND a.id < b.id
       WHERE a.activeFrom <= b.activeUntil AND b.activeFrom <= a.activeUntil`,
    );
    expect(overlapping).toEqual([]);
  });

  it('are answered for any day as the model has it', async () => {
    for (const day of [...DAYS, '2018-12-31', '2023-05-05', dayFromToday(10)]) {
      for (const coordinatorId of SLUGS.map(coordinatorIdOf)) {
        const supported = [...model.values()].filter(
          (link) =>
            link.coordinatorId === coordinatorId && isOpen(link) && link.from <= day && (link.until ?? '9999') >= day,
        );
        const found = await supportedOn(world, coordinatorId, day);
        expect({ day, ...found }).toEqual({
          day,
          count: supported.length,
          ids: supported.map(({ signatoryId }) => signatoryId).sort(),
        });
      }
    }
  });

  it('are told to the others as they are kept', async () => {
    const told = await world.rows<{ kind: string; entityId: string; facts: string; removed: number }>(
      rawSql`SELECT kind, entityId, facts, removed FROM change_feed WHERE kind <> 'SIGNATORY' ORDER BY kind, entityId`,
    );
    const factsOf = (kind: string): unknown[] =>
      told
        .filter((one) => one.kind === kind && !Number(one.removed))
        .map(({ entityId, facts }) => [entityId, JSON.parse(facts) as unknown]);
    const links = await world.rows<Record<'id', string>>(
      rawSql`SELECT id, coordinatorId, signatoryId, activeFrom, activeUntil FROM support_link WHERE state IN ('CONFIRMED', 'ENDED') ORDER BY id`,
    );
    expect(factsOf('SUPPORT_LINK')).toEqual(links.map(({ id, ...facts }) => [id, facts]));
    const today = dayFromToday(0);
    const coverage = await world.rows<{ coordinatorId: string; signatories: number; population: number }>(
      rawSql`SELECT l.coordinatorId, COUNT(*) AS signatories, SUM(s.populationAtAdhesion) AS population
       FROM support_link l JOIN signatory s ON s.id = l.signatoryId
       WHERE l.activeFrom <= ? AND l.activeUntil >= ? GROUP BY l.coordinatorId`,
      [today, today],
    );
    const counted = new Map(coverage.map((row) => [row.coordinatorId, row]));
    for (const [coordinatorId, facts] of factsOf('COORDINATOR_COVERAGE') as [string, object][]) {
      const row = counted.get(coordinatorId);
      expect(facts).toEqual({
        signatories: Number(row?.signatories ?? 0),
        populationCovered: Number(row?.population ?? 0),
      });
    }
    const recruited = await world.rows<{ id: string; coordinatorId: string; startsOn: string }>(
      rawSql`SELECT id, coordinatorId, startsOn FROM support_link WHERE recruitedByCoordinator = 1 AND state IN ('CONFIRMED', 'ENDED') ORDER BY id`,
    );
    expect(factsOf('EVIDENCE')).toEqual(
      recruited.map(({ id, coordinatorId, startsOn }) => [
        `${id} PROMOTE_ACCESSION`,
        { coordinatorId, commitment: 'PROMOTE_ACCESSION', occurredOn: startsOn },
      ]),
    );
  });
});
