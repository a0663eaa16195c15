/** Who reads the trail of a support action. */
import { memberOf, officer } from '../../../world/people.ts';
import { openRecordingWorld, reporter, type RecordingWorld } from './recording-world.ts';
import { coordinatorId } from '../support-world.ts';

describe('a recorded support action', () => {
  let world: RecordingWorld;

  beforeEach(async () => {
    world = await openRecordingWorld();
  });
  afterEach(() => world.close());

  it('shows its trail to its coordinator and the Office, and to nobody else', async () => {
    const { supportAction } = await world.record();
    await world.cancel(supportAction, 'Recorded twice.');
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
});
