/** After random writes: figures equal sums made without the database's help, and the feed equals what is listed. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import {
  commitmentOfCategory,
  itemsOfCategory,
} from '../../../../subgraphs/support-actions/support-action/support-categories.ts';
import {
  SupportActionStatus,
  SupportCategory,
} from '../../../../subgraphs/support-actions/support-action/support-action.enums.ts';
import type { SupportActionFacts } from '../../../../subgraphs/support-actions/support-action/support-action-facts.ts';
import { Chance } from '../../../gateway/running/chance.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, nameBodies, record, signatoryId, technicalHelp, told } from '../support-world.ts';

const ACTIONS = 60;
const COORDINATORS = 3;
const SIGNATORIES = 4;
const UNITS = ['ITC11', 'ITC12', 'ITC41'];

const chance = new Chance(20_261_126);
const below = (limit: number): number => Math.floor(chance.next() * limit);
const someOf = <Entry>(list: readonly Entry[]): Entry[] => list.filter(() => chance.isLucky(0.5));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const day = (): string => `20${String(18 + below(6))}-0${String(1 + below(9))}-${String(10 + below(18))}`;

function randomBudget(): SupportActionFacts['budget'] {
  const amount = `${String(below(1_000_000_000))}.${String(below(100)).padStart(2, '0')}`;
  if (below(3) > 0) return { amount, currency: 'EUR', inEur: amount, rateDate: null };
  return { amount, currency: 'SEK', inEur: null, rateDate: null };
}

function randomFacts(): SupportActionFacts {
  const category = chance.oneOf(Object.values(SupportCategory));
  const owner = 1 + below(COORDINATORS);
  const [first = '', last = ''] = [day(), day()].sort();
  const status = chance.oneOf([null, ...Object.values(SupportActionStatus)]);
  const budget = below(4) > 0 ? randomBudget() : undefined;
  return {
    ...technicalHelp,
    coordinatorId: coordinatorId(owner),
    category,
    item: chance.oneOf(itemsOfCategory[category]),
    ...(status && { status }),
    ...(below(5) > 0 && { startsOn: first, ...(below(2) === 0 && { endsOn: last }) }),
    ...(budget && { budget }),
    ...(below(2) === 0 && { staffFte: `${String(below(50))}.${String(1 + below(9))}` }),
    beneficiaryIds: someOf(upTo(SIGNATORIES)).map(signatoryId),
    partnerIds: below(3) === 0 ? someOf(upTo(COORDINATORS).filter((one) => one !== owner)).map(coordinatorId) : [],
    regionCodes: someOf(UNITS),
  };
}

const isProof = ({ status }: SupportActionFacts): boolean => status !== 'PLANNED' && status !== 'CANCELLED';

function isInForce({ startsOn, endsOn, status }: SupportActionFacts, from: string, until: string): boolean {
  if (startsOn === undefined) return false;
  const last = endsOn ?? (status === 'COMPLETED' ? startsOn : '9999-12-31');
  return startsOn <= until && last >= from;
}

/** Units of the last of so many decimals. */
function whole(decimal: string | undefined, decimals: number): bigint {
  const [before = '0', after = ''] = (decimal ?? '0').split('.');
  return BigInt(before + after.padEnd(decimals, '0'));
}

function expected(facts: readonly SupportActionFacts[]): Record<string, unknown> {
  const inEur = facts.map(({ budget }) => whole(budget?.inEur ?? undefined, 2));
  return {
    supportActions: facts.length,
    beneficiaries: new Set(facts.flatMap(({ beneficiaryIds }) => beneficiaryIds ?? [])).size,
    budgetsWithoutRate: facts.filter(({ budget }) => budget?.inEur === null).length,
    cents: inEur.reduce((sum, cents) => sum + cents, 0n),
    thousandths: facts.map(({ staffFte }) => whole(staffFte, 3)).reduce((sum, staff) => sum + staff, 0n),
  };
}

interface Figures {
  readonly supportActions: number;
  readonly beneficiaries: number;
  readonly budgetsWithoutRate: number;
  readonly fundingInEur: string;
  readonly staffFte: string;
}

describe('after random writes', () => {
  let subgraph: TestSubgraph;
  const written = new Map<string, SupportActionFacts>();

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    await importBundled(subgraph.running, 'nuts.csv');
    await nameBodies(subgraph.running, { coordinators: COORDINATORS, signatories: SIGNATORIES });
    for (let count = 0; count < ACTIONS; count++) {
      const facts = randomFacts();
      written.set(await record(subgraph.running, facts), facts);
    }
  });

  afterAll(() => subgraph.close());

  const figures = async (type: string, key: object, days: object): Promise<Record<string, unknown>> => {
    const { _entities: found } = await subgraph.ask<{ _entities: { supportFigures: Figures }[] }>(
      `query ($of: [_Any!]!, $startsOn: Date, $endsOn: Date) { _entities(representations: $of) { ... on ${type} {
        supportFigures(startsOn: $startsOn, endsOn: $endsOn) { supportActions beneficiaries budgetsWithoutRate fundingInEur staffFte } } } }`,
      { of: [{ __typename: type, ...key }], ...days },
    );
    const { fundingInEur, staffFte, ...counts } = found[0]?.supportFigures as Figures;
    return { ...counts, cents: whole(fundingInEur, 2), thousandths: whole(staffFte, 3) };
  };

  const periods = [
    {},
    ...upTo(6)
      .map(() => [day(), day()].sort())
      .map(([startsOn, endsOn]) => ({ startsOn, endsOn })),
  ];
  const counted = (days: { startsOn?: string; endsOn?: string }): SupportActionFacts[] =>
    [...written.values()].filter(
      (facts) =>
        isProof(facts) &&
        (days.startsOn === undefined || isInForce(facts, days.startsOn, days.endsOn ?? days.startsOn)),
    );

  it.each(periods)('the figures of coordinators, signatories and units are exact sums: %j', async (days) => {
    const all = counted(days);
    for (const id of upTo(COORDINATORS).map(coordinatorId)) {
      const own = all.filter((facts) => facts.coordinatorId === id);
      expect(await figures('Coordinator', { id }, days)).toEqual(expected(own));
    }
    for (const id of upTo(SIGNATORIES).map(signatoryId)) {
      const help = all.filter(({ beneficiaryIds = [] }) => beneficiaryIds.includes(id));
      expect(await figures('Signatory', { id }, days)).toEqual(expected(help));
    }
    for (const code of UNITS) {
      const there = all.filter(({ regionCodes = [] }) => regionCodes.includes(code));
      expect(await figures('Region', { code }, days)).toEqual(expected(there));
    }
    expect(await figures('Region', { code: 'IT' }, days)).toEqual(expected(all));
  });

  it('the others are told of exactly the proofs that the commitments list', async () => {
    const evidence = (await told(subgraph.running, 'EVIDENCE')).map(({ entityId, facts }) => [
      entityId,
      facts['coordinatorId'],
      facts['occurredOn'],
    ]);
    const codes = [...new Set(Object.values(commitmentOfCategory)), 'PARTNERSHIP'];
    const of = upTo(COORDINATORS).flatMap((number) =>
      codes.map((code) => ({ __typename: 'Commitment', coordinatorId: coordinatorId(number), code })),
    );
    const { _entities: lists } = await subgraph.ask<{
      _entities: { supportEvidence: { nodes: { occurredOn: string | null; node: { id: string } }[] } }[];
    }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commitment {
        supportEvidence(first: 100) { nodes { occurredOn node { id } } } } } }`,
      { of },
    );
    const listed = lists.flatMap(({ supportEvidence }, place) =>
      supportEvidence.nodes.map(({ occurredOn, node }) => [
        `${node.id} ${String(of[place]?.code)}`,
        of[place]?.coordinatorId,
        occurredOn,
      ]),
    );
    expect(evidence.map(String).sort()).toEqual(listed.map(String).sort());
    expect(evidence.length).toBeGreaterThan(ACTIONS / 2);
  });

  it('the others are told the number of actions and the newest day of each coordinator', async () => {
    const activity = await told(subgraph.running, 'COORDINATOR_ACTIVITY');
    for (const id of upTo(COORDINATORS).map(coordinatorId)) {
      const own = counted({}).filter((facts) => facts.coordinatorId === id);
      const days = own.flatMap(({ startsOn }) => (startsOn === undefined ? [] : [startsOn])).sort();
      expect(activity.find(({ entityId }) => entityId === id)?.facts).toEqual({
        supportActions: own.length,
        lastOn: days.at(-1) ?? null,
      });
    }
  });
});
