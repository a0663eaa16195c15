/** A question is between whoever asked and the Office. */
import { officer, person } from '../../../world/people.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { asker, LIST, office, openHelpdeskWorld, stranger, type HelpdeskWorld } from './helpdesk-world.ts';

describe('A question to the helpdesk', () => {
  let world: HelpdeskWorld;

  beforeEach(async () => {
    world = await openHelpdeskWorld();
  });
  afterEach(() => world.close());

  it('is there for nobody but whoever asked and the Office', async () => {
    const { id, revision } = (await world.askDesk()).helpRequest;
    const find = `query ($id: ID!) { node(id: $id) { id } _entities(representations: [{ __typename: "HelpRequest", id: "${id}" }]) { ... on HelpRequest { email } } }`;
    expect(await world.ask(find, { id }, asker)).toEqual({
      node: { id },
      _entities: [{ email: 'asker@province.example' }],
    });
    for (const by of [stranger, {}, person('member', { bodyId: coordinatorIdOf('north'), roles: ['ADMIN'] })]) {
      expect(await world.ask(find, { id }, by)).toEqual({ node: null, _entities: [null] });
      expect(await world.reply({ id, revision }, by)).toMatchObject({
        helpRequest: null,
        errors: [{ code: 'NOT_FOUND' }],
      });
    }
    expect(await world.count('help_message')).toBe(1);
  });

  it('stands in the list of whoever asked and in that of the Office', async () => {
    const first = (await world.askDesk()).helpRequest;
    await world.askDesk({ subject: 'Another' }, stranger);
    expect((await world.listed(asker)).nodes).toMatchObject([{ id: first.id }]);
    expect(await world.listed(officer('MODERATOR'))).toMatchObject({ totalCount: 2 });
    await world.reply(first, office);
    expect((await world.listed(office, ['ANSWERED'])).nodes).toMatchObject([{ id: first.id }]);
    expect(await world.refusal(LIST, {})).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
