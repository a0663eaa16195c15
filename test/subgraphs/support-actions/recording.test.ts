/** Recording support: by whom, for whom, at what time, with what money, and what others are told of it. */
import { randomUUID } from 'node:crypto';
import type { ChangeEvent } from '../../../platform/feed/change-feed.ts';
import { supportActions } from '../../../subgraphs/support-actions/subgraph.ts';
import { importText } from '../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { memberOf, officer, person } from '../../world/people.ts';
import { coordinatorId, signatoryId, told } from './support-world.ts';

const SHOWN = `id revision status startsOn endsOn staffFte
  budget { amount currency inEur rateDate }
  beneficiaries { totalCount nodes { id } } partners { nodes { id } }`;
const ERRORS = `errors {
  __typename code path message
  ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
  ... on StaleRevisionError { currentRevision } ... on NotAllowedError { act }
}`;
const RECORD = `mutation ($idempotencyKey: String!, $coordinatorId: ID!, $input: SupportActionInput!) {
  answer: recordSupportAction(idempotencyKey: $idempotencyKey, coordinatorId: $coordinatorId, input: $input) {
    supportAction { ${SHOWN} } ${ERRORS}
  }
}`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: SupportActionInput!) {
  answer: updateSupportAction(id: $id, expectedRevision: $revision, input: $input) {
    supportAction { ${SHOWN} } ${ERRORS}
  }
}`;
const CANCEL = `mutation ($id: ID!, $revision: Int!, $reason: String!) {
  answer: cancelSupportAction(id: $id, expectedRevision: $revision, reason: $reason) {
    supportAction { ${SHOWN} } ${ERRORS}
  }
}`;

interface Action {
  readonly id: string;
  readonly revision: number;
}
interface Answer {
  readonly supportAction: Action & Record<string, unknown>;
  readonly errors: readonly Record<string, unknown>[];
}

const reporter = memberOf(coordinatorId(1), 'REPORTER');
const help = {
  title: [{ language: 'it', text: 'Gruppo di lavoro' }],
  category: 'PROVIDE_TECHNICAL_SUPPORT',
  item: 'WORKING_GROUPS',
  startsOn: '2023-03-01',
  endsOn: '2023-11-30',
};

describe('a support action', () => {
  let world: TestSubgraph;
  let position = 0;

  const tell = async (
    source: 'coordinators' | 'signatories',
    kind: string,
    ...things: [string, object][]
  ): Promise<void> => {
    const events: ChangeEvent[] = things.map(([entityId, facts]) => ({
      cursor: String((position += 1)),
      kind,
      entityId,
      removed: false,
      facts: JSON.stringify(facts),
    }));
    await world.running.projections.catchUp((asked) => Promise.resolve(asked === source ? events : []));
  };
  const coordinator = (number: number, status: string): [string, object] => [
    coordinatorId(number),
    { slug: `coordinator-${String(number)}`, name: `Coordinator ${String(number)}`, country: 'IT', status },
  ];
  const ask = async (query: string, variables: Record<string, unknown>, by = reporter): Promise<Answer> =>
    (await world.ask<{ answer: Answer }>(query, variables, by)).answer;
  const record = (input: object = help, by = reporter, key: string = randomUUID(), number = 1): Promise<Answer> =>
    ask(RECORD, { idempotencyKey: key, coordinatorId: coordinatorId(number), input }, by);
  const update = ({ id, revision }: Action, input: object): Promise<Answer> => ask(UPDATE, { id, revision, input });
  const cancel = ({ id, revision }: Action, reason = 'By mistake.'): Promise<Answer> =>
    ask(CANCEL, { id, revision, reason });
  const rows = async (table: string): Promise<number> =>
    Number((await world.running.database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);

  beforeEach(async () => {
    world = await openTestSubgraph(supportActions);
    position = 0;
    await tell('coordinators', 'COORDINATOR', coordinator(1, 'ACTIVE'), coordinator(2, 'ACTIVE'));
    await tell('coordinators', 'COORDINATOR', coordinator(3, 'ON_HOLD'));
    const period = { activeFrom: '2022-01-01', activeUntil: '2023-06-30' };
    await tell('signatories', 'SUPPORT_LINK', [
      'lnk_1',
      { coordinatorId: coordinatorId(1), signatoryId: signatoryId(1), ...period },
    ]);
  });
  afterEach(() => world.close());

  it('is recorded by a reporter of the coordinator, who sees it as it was saved', async () => {
    const { supportAction, errors } = await record({
      ...help,
      beneficiaryIds: [signatoryId(1)],
      partnerIds: [coordinatorId(2)],
      budget: { amount: '0.30', currency: 'EUR' },
      staffFte: '0.5',
    });
    expect(errors).toEqual([]);
    expect(supportAction).toMatchObject({
      revision: 1,
      status: 'COMPLETED',
      budget: { amount: '0.30', currency: 'EUR', inEur: '0.30', rateDate: null },
      beneficiaries: { totalCount: 1 },
      staffFte: '0.5',
    });
    expect((await told(world.running, 'EVIDENCE')).map(({ facts }) => facts['commitment'])).toEqual([
      'TECHNICAL_STRATEGIC_SUPPORT',
      'PARTNERSHIP',
    ]);
  });

  it.each([
    ['nobody', undefined],
    ['somebody signed in', person('somebody')],
    ['an editor of the coordinator', memberOf(coordinatorId(1), 'EDITOR')],
    ['a reporter of another coordinator', memberOf(coordinatorId(2), 'REPORTER')],
    ['a reporter of a signatory', memberOf(signatoryId(1), 'REPORTER')],
    ['a decider of the Office', officer('DECIDER')],
  ])('is not recorded by %s', async (_words, by) => {
    const { answer } = await world.ask<{ answer: Answer }>(
      RECORD,
      { idempotencyKey: randomUUID(), coordinatorId: coordinatorId(1), input: help },
      by,
    );
    expect(answer).toMatchObject({
      supportAction: null,
      errors: [{ code: 'NOT_ALLOWED', act: 'recordSupportAction' }],
    });
    expect(await rows('support_action')).toBe(0);
  });

  it('is not recorded for a coordinator on hold', async () => {
    const { errors } = await record(help, memberOf(coordinatorId(3), 'REPORTER'), randomUUID(), 3);
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ON_HOLD' }]);
  });

  it('names only signatories that the coordinator supports on a day of it', async () => {
    const beneficiaryIds = [signatoryId(1), signatoryId(2)];
    expect((await record({ ...help, beneficiaryIds })).errors).toMatchObject([
      { code: 'INVALID', rule: 'supportedAtThatTime', path: ['input', 'beneficiaryIds', '1'], accepted: [] },
    ]);
    const tooLate = { ...help, startsOn: '2023-07-01', beneficiaryIds: [signatoryId(1)] };
    expect((await record(tooLate)).errors).toMatchObject([{ accepted: ['2022-01-01 to 2023-06-30'] }]);
    const lastDay = { ...help, startsOn: '2023-06-30', beneficiaryIds: [signatoryId(1)] };
    expect((await record(lastDay)).errors).toEqual([]);
    expect(await rows('support_action')).toBe(1);
  });

  it('tells everything that is wrong at once', async () => {
    const { errors } = await record({
      ...help,
      item: 'DIRECT_FUNDING',
      startsOn: '2022-02-01',
      endsOn: '2022-01-01',
      staffFte: '-1',
      title: [{ language: 'en', text: ' <i></i> ' }],
      links: ['ftp://example.org/a'],
    });
    expect(errors.map(({ path }) => (path as string[]).join('.'))).toEqual([
      'input.item',
      'input.title',
      'input.endsOn',
      'input.staffFte',
      'input.links',
    ]);
    expect((await record({ title: help.title })).errors.map(({ code, path }) => [code, path])).toEqual([
      ['REQUIRED', ['input', 'category']],
      ['REQUIRED', ['input', 'item']],
      ['REQUIRED', ['input', 'startsOn']],
    ]);
  });

  it.each([
    ['PLANNED', '2022-01-01', '2022-12-31'],
    ['ONGOING', '2999-01-01', null],
    ['CANCELLED', '2022-01-01', null],
  ])('cannot be %s from %s to %s', async (status, startsOn, endsOn) => {
    const { errors } = await record({ ...help, status, startsOn, endsOn });
    expect(errors).toMatchObject([{ rule: 'statusFitsDays', path: ['input', 'status'] }]);
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(help, reporter, key)));
    expect(new Set(answers.map(({ supportAction }) => supportAction.id)).size).toBe(1);
    expect([await rows('support_action'), await rows('audit_entry')]).toEqual([1, 1]);
  });

  it('keeps what a change leaves out, and empties what it sets to null', async () => {
    const budget = { amount: '10', currency: 'EUR' };
    const { supportAction } = await record({ ...help, staffFte: '2', budget, beneficiaryIds: [signatoryId(1)] });
    const changed = await update(supportAction, { staffFte: '3', budget: null });
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
    expect((await update(changed.supportAction, { title: null })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'title'] },
    ]);
  });

  it('takes back the proof of a category it no longer has', async () => {
    const { supportAction } = await record();
    await update(supportAction, { category: 'FACILITATE_EXCHANGE', item: 'PEER_REVIEW_AND_MENTORING' });
    const proofs = await told(world.running, 'EVIDENCE');
    expect(proofs.map(({ facts }) => facts['commitment'])).toEqual(['KNOWLEDGE_SHARING']);
  });

  it('tells the second of two who change it that it has changed', async () => {
    const { supportAction } = await record();
    const answers = await Promise.all([
      update(supportAction, { staffFte: '1' }),
      update(supportAction, { staffFte: '2' }),
    ]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 2 }]);
  });

  it('stays when it is cancelled, proves nothing any more and is not changed again', async () => {
    const { supportAction } = await record();
    const cancelled = await cancel(supportAction);
    expect(cancelled).toMatchObject({ supportAction: { status: 'CANCELLED', revision: 2 }, errors: [] });
    expect(await told(world.running, 'EVIDENCE')).toEqual([]);
    expect((await told(world.running, 'COORDINATOR_ACTIVITY'))[0]?.facts).toMatchObject({ supportActions: 0 });
    expect((await update(cancelled.supportAction, { staffFte: '1' })).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'CANCELLED' },
    ]);
    expect((await cancel(cancelled.supportAction)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  it('shows its trail to its coordinator and the Office, and to nobody else', async () => {
    const { supportAction } = await record();
    await cancel(supportAction, 'Recorded twice.');
    const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) {
      ... on SupportAction { history(first: 10) { totalCount nodes { act reason onBehalfOfId } } }
    } }`;
    const variables = { ids: [{ __typename: 'SupportAction', id: supportAction.id }] };
    const history = {
      totalCount: 2,
      nodes: [
        { act: 'cancelSupportAction', reason: 'Recorded twice.', onBehalfOfId: coordinatorId(1) },
        { act: 'recordSupportAction', reason: null, onBehalfOfId: coordinatorId(1) },
      ],
    };
    const seen = { _entities: [{ history }] };
    const unseen = { _entities: [{ history: null }] };
    expect(await world.ask(query, variables, officer('MODERATOR'))).toEqual(seen);
    expect(await world.ask(query, variables, reporter)).toEqual(seen);
    expect(await world.ask(query, variables, memberOf(coordinatorId(2), 'ADMIN'))).toEqual(unseen);
    expect(await world.ask(query, variables)).toEqual(unseen);
  });

  it('is worth in EUR what the bank said of its first day, or of the last day before it with a rate', async () => {
    const inSek = { ...help, startsOn: '2023-03-04', budget: { amount: '1000.00', currency: 'SEK' } };
    const { supportAction } = await record(inSek);
    expect(supportAction['budget']).toEqual({ amount: '1000.00', currency: 'SEK', inEur: null, rateDate: null });
    const rates =
      'Date,USD,JPY,GBP,SEK,\n2023-03-03,1.0615,144.7,0.8837,11.0955,\n2023-03-02,1.0605,144.9,0.8853,N/A,\n';
    expect(await importText(world.running, rates)).toMatchObject({ added: 2, refused: [] });
    const [stored] = await world.running.database.select('SELECT budgetInEur, budgetRateDate FROM support_action');
    expect(stored).toEqual({ budgetInEur: '90.13', budgetRateDate: '2023-03-03' });
    const later = await record({ ...inSek, startsOn: '2023-03-15' });
    expect(later.supportAction['budget']).toMatchObject({ inEur: null });
  });

  it('adds sums up exactly', async () => {
    for (const amount of ['0.10', '0.20', '1000000000000.00']) {
      expect((await record({ ...help, budget: { amount, currency: 'EUR' } })).errors).toEqual([]);
    }
    const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) {
      ... on Coordinator { supportFigures { supportActions fundingInEur } }
    } }`;
    expect(await world.ask(query, { ids: [{ __typename: 'Coordinator', id: coordinatorId(1) }] })).toEqual({
      _entities: [{ supportFigures: { supportActions: 3, fundingInEur: '1000000000000.3' } }],
    });
  });
});
