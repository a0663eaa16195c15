/** Changing support actions: what is left out stays, what is null goes, and what it proved follows. */
import { anonymous } from '../../../../platform/graph/identity.ts';
import { memberOf, officer } from '../../../world/people.ts';
import { help, openRecordingWorld, reporter, type RecordingWorld } from './recording-world.ts';
import { coordinatorId, signatoryId, told } from '../support-world.ts';

describe('a recorded support action', () => {
  let world: RecordingWorld;

  beforeEach(async () => {
    world = await openRecordingWorld();
  });
  afterEach(() => world.close());

  it('keeps what a change leaves out, and empties what it sets to null', async () => {
    const budget = { amount: '10', currency: 'EUR' };
    const { supportAction } = await world.record({ ...help, staffFte: '2', budget, beneficiaryIds: [signatoryId(1)] });
    const changed = await world.update(supportAction, { staffFte: '3', budget: null });
    expect(changed).toMatchObject({
      supportAction: {
        revision: 2,
        staffFte: '3',
        budget: null,
        endsOn: '2023-11-30',
        beneficiaries: { totalCount: 1 },
      },
      errors: [],
    });
    expect((await world.update(changed.supportAction, { title: null })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'title'] },
    ]);
  });

  it('keeps what a variable that is left out would change, and stays as it is where null may not stand', async () => {
    const budget = { amount: '10', currency: 'EUR' };
    const { supportAction } = await world.record({ ...help, staffFte: '2', budget });
    const update = `mutation ($id: ID!, $staff: Decimal, $budget: MoneyInput, $sum: Decimal = "1") {
      one: updateSupportAction(id: $id, expectedRevision: 1, input: { staffFte: $staff, budget: $budget }) {
        supportAction { staffFte budget { amount } }
      }
      two: updateSupportAction(id: $id, expectedRevision: 2, input: { budget: { amount: $sum, currency: "EUR" } }) {
        supportAction { budget { amount } }
      }
    }`;
    const refused = await world.refusal(update, { id: supportAction.id, budget: null, sum: null }, reporter);
    expect(refused.map(({ message, extensions }) => [message, extensions])).toEqual([
      [
        'Variable "$sum" is null, but "input.budget.amount" of the field "updateSupportAction" cannot be null: it takes Decimal.',
        { code: 'BAD_USER_INPUT', argument: 'input.budget.amount' },
      ],
    ]);
    expect(await world.ask(update, { id: supportAction.id, staff: '3' }, reporter)).toEqual({
      one: { supportAction: { staffFte: '3', budget: { amount: '10' } } },
      two: { supportAction: { budget: { amount: '1' } } },
    });
  });

  it('stands in the list of a country where its new first day puts it', async () => {
    const first = (await world.record({ ...help, startsOn: '2023-03-01' })).supportAction;
    const second = (await world.record({ ...help, startsOn: '2023-04-01' })).supportAction;
    const listed = async (): Promise<unknown> =>
      world.ask('{ supportActions(filter: { regionWithin: "IT" }) { nodes { id } } }');
    expect(await listed()).toEqual({ supportActions: { nodes: [{ id: second.id }, { id: first.id }] } });
    await world.update(first, { startsOn: '2023-05-01' });
    expect(await listed()).toEqual({ supportActions: { nodes: [{ id: first.id }, { id: second.id }] } });
  });

  it('takes back the proof of a category it no longer has', async () => {
    const { supportAction } = await world.record();
    await world.update(supportAction, { category: 'FACILITATE_EXCHANGE', item: 'PEER_REVIEW_AND_MENTORING' });
    const proofs = await told(world.running, 'EVIDENCE');
    expect(proofs.map(({ facts }) => facts['commitment'])).toEqual(['KNOWLEDGE_SHARING']);
  });

  it('is changed by nobody but those who record for its coordinator', async () => {
    const { supportAction } = await world.record();
    const others = [
      memberOf(coordinatorId(1), 'EDITOR'),
      memberOf(coordinatorId(2), 'REPORTER'),
      officer('DECIDER'),
      { identity: anonymous },
    ];
    for (const by of others) {
      expect(await world.update(supportAction, { staffFte: '1' }, by)).toMatchObject({
        supportAction: null,
        errors: [{ code: 'NOT_ALLOWED', act: 'updateSupportAction' }],
      });
    }
    expect(await world.rows('audit_entry')).toBe(1);
  });

  it('tells the second of two who change it that it has changed', async () => {
    const { supportAction } = await world.record();
    const answers = await Promise.all([
      world.update(supportAction, { staffFte: '1' }),
      world.update(supportAction, { staffFte: '2' }),
    ]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 2 }]);
  });
});
