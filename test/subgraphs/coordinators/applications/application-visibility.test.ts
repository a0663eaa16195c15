/** Who sees an application, and in which list. */
import { person } from '../../../world/people.ts';
import { applicant, decider, openJoiningWorld, type JoiningWorld } from './joining-world.ts';

describe('An application', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  it('is not there for anybody but the applicant and the Office', async () => {
    const application = await world.register();
    const query = '{ application(id: "' + application.id + '") { id } node(id: "' + application.id + '") { id } }';
    expect(await world.ask(query, {}, applicant)).toEqual({
      application: { id: application.id },
      node: { id: application.id },
    });
    expect(await world.ask(query, {}, person('somebody else'))).toEqual({ application: null, node: null });
    expect(await world.ask(query)).toEqual({ application: null, node: null });
  });

  it('keeps its queue for the Office', async () => {
    await world.register();
    const queue = '{ applications(first: 5) { totalCount nodes { organisationName internalNotes } } }';
    expect(await world.ask(queue, {}, decider)).toMatchObject({ applications: { totalCount: 1 } });
    expect(await world.refusal(queue)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await world.refusal(queue, {}, applicant)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
