/** Recording support: by whom, for whom and at what time. */
import { randomUUID } from 'node:crypto';
import { memberOf, officer, person } from '../../../world/people.ts';
import { help, openRecordingWorld, RECORD, reporter, type Answer, type RecordingWorld } from './recording-world.ts';
import { coordinatorId, signatoryId, told } from '../support-world.ts';

describe('a new support action', () => {
  let world: RecordingWorld;

  beforeEach(async () => {
    world = await openRecordingWorld();
  });
  afterEach(() => world.close());

  it('is recorded by a reporter of the coordinator, who sees it as it was saved', async () => {
    const { supportAction, errors } = await world.record({
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
    expect(await world.rows('support_action')).toBe(0);
  });

  it('has each language once, however its tag is written', async () => {
    const title = [
      { language: 'fi', text: 'Neuvonta' },
      { language: 'FI', text: 'Neuvontaa' },
    ];
    expect(await world.record({ ...help, title })).toMatchObject({
      supportAction: null,
      errors: [{ code: 'INVALID' }],
    });
  });

  it('is not recorded for a coordinator on hold', async () => {
    const { errors } = await world.record(help, memberOf(coordinatorId(3), 'REPORTER'), randomUUID(), 3);
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ON_HOLD' }]);
  });

  it('names only signatories that the coordinator supports on a day of it', async () => {
    const beneficiaryIds = [signatoryId(1), signatoryId(2)];
    expect((await world.record({ ...help, beneficiaryIds })).errors).toMatchObject([
      { code: 'INVALID', rule: 'supportedAtThatTime', path: ['input', 'beneficiaryIds', '1'], accepted: [] },
    ]);
    const tooLate = { ...help, startsOn: '2023-07-01', beneficiaryIds: [signatoryId(1)] };
    expect((await world.record(tooLate)).errors).toMatchObject([{ accepted: ['2022-01-01 to 2023-06-30'] }]);
    const lastDay = { ...help, startsOn: '2023-06-30', beneficiaryIds: [signatoryId(1)] };
    expect((await world.record(lastDay)).errors).toEqual([]);
    expect(await world.rows('support_action')).toBe(1);
  });

  it('tells everything that is wrong at once', async () => {
    const { errors } = await world.record({
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
    expect((await world.record({ title: help.title })).errors.map(({ code, path }) => [code, path])).toEqual([
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
    const { errors } = await world.record({ ...help, status, startsOn, endsOn });
    expect(errors).toMatchObject([{ rule: 'statusFitsDays', path: ['input', 'status'] }]);
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.record(help, reporter, key)));
    expect(new Set(answers.map(({ supportAction }) => supportAction.id)).size).toBe(1);
    expect([await world.rows('support_action'), await world.rows('audit_entry')]).toEqual([1, 1]);
  });
});
