/** Cancelling support actions: they stay, and prove nothing any more. */
import { anonymous } from '../../../../platform/graph/identity.ts';
import { memberOf, officer } from '../../../world/people.ts';
import { openRecordingWorld, type RecordingWorld } from './recording-world.ts';
import { coordinatorId, told } from '../support-world.ts';

describe('a recorded support action', () => {
  let world: RecordingWorld;

  beforeEach(async () => {
    world = await openRecordingWorld();
  });
  afterEach(() => world.close());

  it('stays when it is cancelled, proves nothing any more and is not changed again', async () => {
    const { supportAction } = await world.record();
    const cancelled = await world.cancel(supportAction);
    expect(cancelled).toMatchObject({ supportAction: { status: 'CANCELLED', revision: 2 }, errors: [] });
    expect(await told(world.running, 'EVIDENCE')).toEqual([]);
    expect((await told(world.running, 'COORDINATOR_ACTIVITY'))[0]?.facts).toMatchObject({ supportActions: 0 });
    expect((await world.update(cancelled.supportAction, { staffFte: '1' })).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'CANCELLED' },
    ]);
    expect((await world.cancel(cancelled.supportAction)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  it('is cancelled by those who record for its coordinator and by deciders of the Office, and by nobody else', async () => {
    const { supportAction } = await world.record();
    const others = [
      memberOf(coordinatorId(1), 'EDITOR'),
      memberOf(coordinatorId(2), 'REPORTER'),
      officer('MODERATOR'),
      { identity: anonymous },
    ];
    for (const by of others) {
      expect(await world.cancel(supportAction, 'By mistake.', by)).toMatchObject({
        supportAction: null,
        errors: [{ code: 'NOT_ALLOWED', act: 'cancelSupportAction' }],
      });
    }
    expect(await told(world.running, 'EVIDENCE')).toHaveLength(1);
    expect((await world.cancel(supportAction, 'By mistake.', officer('DECIDER'))).errors).toEqual([]);
  });

  it('is not cancelled without a reason, nor from a state that was read before', async () => {
    const { supportAction } = await world.record();
    expect((await world.cancel(supportAction, ' <b></b> ')).errors).toMatchObject([
      { code: 'REQUIRED', path: ['reason'] },
    ]);
    await world.update(supportAction, { staffFte: '1' });
    expect((await world.cancel(supportAction)).errors).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 2 }]);
    expect(await world.rows('audit_entry')).toBe(2);
  });
});
