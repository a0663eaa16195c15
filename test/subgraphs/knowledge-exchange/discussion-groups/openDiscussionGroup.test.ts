/** Opening groups, changing their settings, archiving them and opening them again. */
import { memberOf, officer } from '../../../world/people.ts';
import { groupIdOf } from '../group-world.ts';
import { girona } from '../heat-group.ts';
import { deputy, member, openGroupActs, owner, stranger, type By, type GroupActs } from '../group-acts.ts';

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
  const on = async (key: string, more = ''): Promise<string> =>
    `id: "${groupIdOf(key)}", expectedRevision: ${String(await world.revisionOf(key))}${more}`;

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

  it('changes as its moderators say; what is left out stays', async () => {
    const changed = await world.act(
      'updateDiscussionGroup',
      await on('open', ', input: { visibility: INVITED }'),
      deputy,
    );
    expect(changed).toMatchObject({
      discussionGroup: { visibility: 'INVITED', joining: 'BY_INVITATION', name: { text: 'open' } },
      errors: [],
    });
    expect(await world.group('open', 'id', stranger)).toBeNull();
  });

  it('is changed by its moderators alone, from the revision that was read', async () => {
    const stale = `id: "${groupIdOf('open')}", expectedRevision: 99`;
    for (const name of ['archiveDiscussionGroup', 'reopenDiscussionGroup']) {
      expect(await world.codes(name, await on('open'), member)).toEqual(['NOT_ALLOWED']);
      expect(await world.codes(name, await on('secret'), stranger)).toEqual(['NOT_FOUND']);
      expect(await world.codes(name, stale, owner)).toEqual(['STALE_REVISION']);
    }
    expect(await world.codes('updateDiscussionGroup', `${stale}, input: {}`, owner)).toEqual(['STALE_REVISION']);
    expect(await world.codes('updateDiscussionGroup', await on('secret', ', input: {}'), stranger)).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('leaves the lists and the search when it is archived, and comes again', async () => {
    const listed = async (by: Partial<By> = {}): Promise<unknown> =>
      world.ask('{ discussionGroups(filter: { text: "About open" }) { totalCount } }', {}, by);
    expect(await world.codes('reopenDiscussionGroup', await on('open'), owner)).toEqual(['WRONG_STATE']);
    expect(await world.act('archiveDiscussionGroup', await on('open'), owner)).toMatchObject({
      discussionGroup: { state: 'ARCHIVED' },
    });
    expect(await listed()).toEqual({ discussionGroups: { totalCount: 0 } });
    expect(await world.codes('updateDiscussionGroup', await on('open', ', input: {}'), owner)).toEqual(['WRONG_STATE']);
    expect(await world.codes('reopenDiscussionGroup', await on('open'), owner)).toEqual([]);
    expect(await listed()).toEqual({ discussionGroups: { totalCount: 1 } });
  });
});
