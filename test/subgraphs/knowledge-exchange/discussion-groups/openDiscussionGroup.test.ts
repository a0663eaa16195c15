/** Opening groups, changing their settings, archiving them and opening them again. */
import { memberOf, officer } from '../../../world/people.ts';
import { girona } from '../heat-group.ts';
import { openGroupActs, stranger, type GroupActs } from '../group-acts.ts';

const organiser = memberOf(girona, 'ORGANISER');
const words = (text: string): string => `[{ language: "sv", text: "${text}" }]`;

describe('a discussion group', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const opening = (more = '', given = `onBehalfOfId: "${girona}"`): string =>
    `idempotencyKey: $key, ${given}, input: { name: ${words('Fjärrvärme')}, purpose: ${words('Allt om den')}${more} }`;

  it('is opened by an organiser, who owns it, and is found', async () => {
    const done = await world.act(
      'openDiscussionGroup',
      opening(', joining: ON_REQUEST, regions: ["SE332"]'),
      organiser,
    );
    expect(done).toMatchObject({
      discussionGroup: { state: 'OPEN', visibility: 'PUBLIC', joining: 'ON_REQUEST' },
      membership: { role: 'OWNER' },
      errors: [],
    });
    expect(
      await world.ask('{ discussionGroups(filter: { text: "fjärrvärme", regionWithin: "SE" }) { totalCount } }'),
    ).toEqual({ discussionGroups: { totalCount: 1 } });
  });

  it('is opened by those who may, in the name of a body they act for, with a name and units that are there', async () => {
    expect(await world.codes('openDiscussionGroup', opening(), stranger)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('openDiscussionGroup', opening(), officer('MODERATOR'))).toEqual(['INVALID']);
    expect(await world.codes('openDiscussionGroup', opening('', 'onBehalfOfId: null'), officer('DECIDER'))).toEqual([]);
    expect(await world.codes('openDiscussionGroup', opening(', regions: ["XX9"]'), organiser)).toEqual(['INVALID']);
    expect(
      await world.codes('openDiscussionGroup', opening(', visibility: INVITED, joining: AT_ONCE'), organiser),
    ).toEqual(['INVALID']);
    const nameless = `idempotencyKey: $key, onBehalfOfId: "${girona}", input: {}`;
    expect(await world.act('openDiscussionGroup', nameless, organiser)).toMatchObject({
      errors: [
        { code: 'REQUIRED', path: ['input', 'name'] },
        { code: 'REQUIRED', path: ['input', 'purpose'] },
        { code: 'REQUIRED', path: ['input', 'languages'] },
      ],
    });
    await world.status(girona, 'ON_HOLD');
    expect(await world.codes('openDiscussionGroup', opening(), organiser)).toEqual(['WRONG_STATE']);
  });
});
