/** Replying to a question: the Office answers by letter, whoever asked asks on. */
import { officer } from '../../../world/people.ts';
import { asker, office, openHelpdeskWorld, type HelpdeskWorld } from './helpdesk-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A question to the helpdesk', () => {
  let world: HelpdeskWorld;

  beforeEach(async () => {
    world = await openHelpdeskWorld();
  });
  afterEach(() => world.close());

  it('is answered by the Office with a letter, asked on, and closed', async () => {
    const asked = (await world.askDesk()).helpRequest;
    const answered = (await world.reply(asked, office)).helpRequest;
    expect(answered).toMatchObject({ state: 'ANSWERED', revision: 2, messages: [{ by: 'PERSON' }, { by: 'OFFICE' }] });
    expect((await world.letters())[1]).toMatchObject({
      kind: 'HELP_REQUEST_ANSWERED',
      recipient: 'asker@province.example',
      body: expect.stringContaining('Form B.') as string,
    });
    const open = (await world.reply(answered, asker, { text: 'Thank you. And by when?' })).helpRequest;
    expect(open).toMatchObject({ state: 'OPEN', revision: 3 });
    const closed = (await world.reply(open, office, { text: 'By May.', close: true })).helpRequest;
    expect(closed).toMatchObject({ state: 'CLOSED', revision: 4 });
    expect(await world.letters()).toHaveLength(3);
    for (const by of [office, asker]) {
      expect(await world.reply(closed, by)).toMatchObject({
        helpRequest: null,
        errors: [{ code: 'WRONG_STATE', state: 'CLOSED', allowed: [] }],
      });
    }
    const trail = await world.running.database.select(
      rawSql`SELECT act, actorKind, changedTo FROM audit_entry WHERE subjectId = ? ORDER BY sequence`,
      [asked.id],
    );
    expect(trail).toEqual([
      { act: 'askHelpdesk', actorKind: 'PERSON', changedTo: '{"state":"OPEN"}' },
      { act: 'replyToHelpRequest', actorKind: 'OFFICE', changedTo: '{"state":"ANSWERED"}' },
      { act: 'replyToHelpRequest', actorKind: 'PERSON', changedTo: '{"state":"OPEN"}' },
      { act: 'replyToHelpRequest', actorKind: 'OFFICE', changedTo: '{"state":"CLOSED"}' },
    ]);
  });

  it('tells the second of two who answer at once that it has changed, and both nothing but that', async () => {
    const asked = (await world.askDesk()).helpRequest;
    const answers = await Promise.all([world.reply(asked, office), world.reply(asked, officer('MODERATOR'))]);
    expect(answers.filter(({ errors }) => errors.length > 0)).toMatchObject([
      { helpRequest: null, errors: [{ code: 'STALE_REVISION', currentRevision: 2 }] },
    ]);
    expect([await world.count('help_message'), await world.count('letter')]).toEqual([2, 2]);
  });

  it('is full after fifty messages', async () => {
    const { id } = (await world.askDesk()).helpRequest;
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE help_message SET sequence = 50 WHERE requestId = ?`, [id]),
    );
    expect(await world.reply({ id, revision: 1 }, asker)).toMatchObject({ errors: [{ code: 'FULL' }] });
  });
});
