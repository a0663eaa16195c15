/** Who sees a support link, where it waits, and what others are told of it. */
import { memberOf, officer, person } from '../../../world/people.ts';
import {
  coordinatorId,
  signatoryId,
  reporter,
  mayor,
  decider,
  stranger,
  startsOn,
  pair,
  openLinkWorld,
  type LinkWorld,
} from './link-world.ts';
import { coordinatorIdOf, linkOf, type Link } from '../signatories-world.ts';

const ALL = 'supportLinks(state: [PROPOSED, CONFIRMED, ENDED, DECLINED]) { totalCount nodes { id } }';

describe('A support link to others', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  it('is seen by its two sides and the Office only, until it is confirmed', async () => {
    const { id, revision } = await world.proposal();
    interface Side {
      readonly all: { readonly totalCount: number };
      readonly usual: { readonly totalCount: number };
      readonly signatoryCount: number;
    }
    const seen = async (by?: typeof reporter): Promise<unknown> => {
      const link = await world.entity<{ id: string }>('SupportLink', id, 'id', by);
      const usual = 'usual: supportLinks { totalCount nodes { id } } signatoryCount';
      const coordinator = await world.entity<Side>('Coordinator', coordinatorId, `all: ${ALL} ${usual}`, by);
      const signatory = await world.entity<Side>('Signatory', signatoryId, `all: ${ALL}`, by);
      return [
        link?.id ?? null,
        coordinator?.all.totalCount,
        signatory?.all.totalCount,
        coordinator?.usual.totalCount,
        coordinator?.signatoryCount,
      ];
    };
    for (const by of [reporter, memberOf(coordinatorId, 'MEMBER'), mayor, officer('MODERATOR')]) {
      expect(await seen(by)).toEqual([id, 1, 1, 0, 0]);
    }
    for (const by of [undefined, person('somebody'), stranger]) expect(await seen(by)).toEqual([null, 0, 0, 0, 0]);
    for (const name of ['confirmSupportLink', 'declineSupportLink'] as const) {
      expect(await world.on(name, { id, revision } as Link, stranger)).toMatchObject({
        errors: [{ code: 'NOT_FOUND' }],
      });
    }
    await world.on('confirmSupportLink', { id, revision } as Link, mayor);
    for (const by of [undefined, stranger, mayor]) expect(await seen(by)).toEqual([id, 1, 1, 1, 1]);
  });

  it('waits in the queues of both sides, and in the whole one of the Office', async () => {
    const { id } = await world.proposal();
    const other = linkOf(await world.propose({ ...pair, coordinatorId: coordinatorIdOf('skane') }, stranger));
    const QUEUE = 'query ($state: [SupportLinkState!]) { supportLinks(state: $state) { totalCount nodes { id } } }';
    const queue = async (by: typeof reporter, state?: string[]): Promise<string[]> =>
      (await world.ask<{ supportLinks: { nodes: { id: string }[] } }>(QUEUE, { state }, by)).supportLinks.nodes
        .map((node) => node.id)
        .sort();
    expect(await queue(reporter)).toEqual([id]);
    expect(await queue(stranger, ['PROPOSED'])).toEqual([other.id]);
    expect(await queue(mayor)).toEqual([id, other.id].sort());
    expect(await queue(decider)).toEqual([id, other.id].sort());
    expect(await queue(decider, ['CONFIRMED'])).toEqual([]);
    expect(await queue(person('nobody'))).toEqual([]);
    expect(await world.refusal(QUEUE)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('tells the ledger of a coordinator what has become true, in the days it has become true for', async () => {
    const proposed = await world.proposal(reporter, { recruitedByCoordinator: true });
    expect(await world.told('EVIDENCE')).toEqual([]);
    const agreed = linkOf(await world.on('confirmSupportLink', proposed, mayor));
    expect(await world.told('EVIDENCE')).toEqual([
      { coordinatorId, commitment: 'PROMOTE_ACCESSION', occurredOn: startsOn },
    ]);
    expect(await world.told('SUPPORT_LINK')).toMatchObject([
      { coordinatorId, signatoryId, activeFrom: startsOn, activeUntil: '9999-12-31' },
    ]);
    expect(await world.told('COORDINATOR_COVERAGE')).toEqual([{ signatories: 1, populationCovered: 1000 }]);
    await world.on('endSupportLink', agreed, reporter, { endsOn: '2022-12-31', reason: 'Done.' });
    expect(await world.told('EVIDENCE')).toHaveLength(1);
    expect(await world.told('SUPPORT_LINK')).toMatchObject([{ activeUntil: '2022-12-31' }]);
    expect(await world.told('COORDINATOR_COVERAGE')).toEqual([{ signatories: 0, populationCovered: 0 }]);
    const days = 'then: signatoryCount(activeOn: "2022-12-31") after: signatoryCount(activeOn: "2023-01-01")';
    expect(await world.entity('Coordinator', coordinatorId, days)).toEqual({ then: 1, after: 0 });
  });

  it('shows its trail to both sides and the Office', async () => {
    const { id } = await world.confirmed();
    const history = 'history { nodes { act actorKind onBehalfOfId before after } }';
    const lines = [
      {
        act: 'confirmSupportLink',
        actorKind: 'PERSON',
        onBehalfOfId: signatoryId,
        before: '{"state":"PROPOSED","activeUntil":"0000-00-00","mayActForSignatory":0}',
        after: '{"state":"CONFIRMED","activeUntil":"9999-12-31","mayActForSignatory":0}',
      },
      { act: 'proposeSupportLink', onBehalfOfId: coordinatorId, before: null },
    ];
    for (const by of [reporter, mayor, decider]) {
      expect(await world.entity('SupportLink', id, history, by)).toMatchObject({ history: { nodes: lines } });
    }
    for (const by of [undefined, stranger]) {
      expect(await world.entity('SupportLink', id, history, by)).toEqual({ history: null });
    }
  });
});
