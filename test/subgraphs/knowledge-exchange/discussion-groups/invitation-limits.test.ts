/** How many invitations into groups one mailbox gets, and one person sends, in a day. */
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { forgetInvitedMailboxes } from '../../../../subgraphs/knowledge-exchange/discussion-groups/forget-invited-mailboxes.duty.ts';
import { INVITATIONS } from '../../../../subgraphs/knowledge-exchange/haste/haste.ts';
import { deputy, groupArgument, openGroupActs, owner, personOf, stranger, type GroupActs } from '../group-acts.ts';

const ADDRESS = 'somebody@people.example';
const PEOPLE = [owner, deputy];
const GROUPS = ['open', 'asked', 'members', 'secret'];

describe('Invitations into groups', () => {
  let world: GroupActs;
  beforeEach(async () => {
    world = await openGroupActs();
  });
  afterEach(() => world.close());

  const invite = (whom: string, place = 0): ReturnType<GroupActs['act']> => {
    const group = groupArgument(String(GROUPS[place % GROUPS.length]));
    return world.act('inviteToGroup', `idempotencyKey: $key, ${group}, ${whom}`, PEOPLE[place % PEOPLE.length]);
  };
  const written = async (): Promise<number> => {
    const [row] = await world.running.database.select<{ total: number }>(
      rawSql`SELECT COUNT(*) AS total FROM group_invitation`,
    );
    return Number(row?.total);
  };

  it('reach one address five times a day, from whatever groups and people, also all at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        invite(`addresses: ["${place % 2 ? ADDRESS : ADDRESS.toUpperCase()}"]`, place),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(5);
    const refused = await invite(`addresses: ["other@people.example", "${ADDRESS}"]`);
    expect(refused.errors).toMatchObject([
      {
        code: 'FULL',
        path: ['addresses', '1'],
        message: expect.stringMatching(
          /^This address was invited into groups 5 times within 24 hours\. It is possible again in 2[34] hours( and \d+ minutes?)?\.$/,
        ) as string,
      },
    ]);
    expect(await written()).toBe(5);
    expect((await invite('addresses: ["other@people.example"]')).errors).toEqual([]);
  });

  it('are counted without the address, and apart from those to people, so that nobody learns whose it is', async () => {
    for (let place = 0; place < 5; place += 1) await invite(`addresses: ["${ADDRESS}"]`, place);
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE group_invitation SET personId = ?`, [personOf('stranger')]),
    );
    expect(JSON.stringify(await world.running.database.select(rawSql`SELECT * FROM invited_mailbox`))).not.toContain(
      ADDRESS,
    );
    const asPerson = await invite(`personIds: ["${personOf('stranger')}"]`);
    expect(asPerson.errors).toEqual([]);
  });

  it('reach one person five times a day, and again when the day is over', async () => {
    await invite(`personIds: ["${personOf('stranger')}"]`);
    const set = (set: string, value: string | number): Promise<unknown> =>
      world.write((transaction) =>
        set === 'letters'
          ? transaction.execute(rawSql`UPDATE invited_mailbox SET letters = ?`, [value])
          : transaction.execute(rawSql`UPDATE invited_mailbox SET since = ?`, [value]),
      );
    await set('letters', 5);
    const refused = await invite(`personIds: ["${personOf('stranger')}"]`, 1);
    expect(refused.errors).toMatchObject([{ code: 'FULL', path: ['personIds', '0'] }]);
    await set('since', new Date(Date.now() - 86_400_001).toISOString());
    expect((await invite(`personIds: ["${personOf('stranger')}"]`, 1)).errors).toEqual([]);
    const { database } = world.running;
    expect(await database.select(rawSql`SELECT letters FROM invited_mailbox`)).toEqual([{ letters: 1 }]);
    await set('since', new Date(Date.now() - 86_400_001).toISOString());
    await forgetInvitedMailboxes.run({ database } as Parameters<typeof forgetInvitedMailboxes.run>[0]);
    expect(await database.select(rawSql`SELECT id FROM invited_mailbox`)).toEqual([]);
  });

  it('are sent by one person a hundred times a day', async () => {
    const now = new Date().toISOString();
    const earlier = Array.from({ length: INVITATIONS.most - 1 }, (_, index) => ({
      id: `gin ${String(index)}`,
      groupId: 'another group',
      personId: personOf('somebody'),
      isByAddress: 0,
      invitedById: personOf('owner'),
      onBehalfOfId: null,
      state: 'DECLINED',
      until: now,
      createdAt: now,
      revision: 1,
      updatedAt: now,
    }));
    await world.write((transaction) => insertRows(transaction, rawSql`group_invitation`, earlier));
    const two = await invite(`personIds: ["${personOf('stranger')}"], addresses: ["${ADDRESS}"]`);
    expect(two.errors).toMatchObject([{ code: 'TOO_FAST' }]);
    expect((await invite(`addresses: ["${ADDRESS}"]`)).errors).toEqual([]);
    expect((await invite(`personIds: ["${personOf('stranger')}"]`)).errors).toMatchObject([{ code: 'TOO_FAST' }]);
    expect(await world.codes('joinGroup', groupArgument('open'), stranger)).toEqual(['INVALID']);
  });
});
