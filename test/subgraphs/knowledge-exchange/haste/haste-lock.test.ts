/** The limits of a person hold across groups, also for what the person does in several of them at once. */
import { publishGroups } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { MAX_WAITING } from '../../../../subgraphs/knowledge-exchange/posts/attachment.rules.ts';
import { aGroup, aThread, groupIdOf, threadIdOf } from '../group-world.ts';
import { openAttachmentWorld, type AttachmentWorld } from '../posts/attachment-world.ts';
import { written, type By } from '../talk-world.ts';

const groups = Array.from({ length: 6 }, (_, index) => `at once ${String(index)}`);

describe('what a person does in several groups at once', () => {
  let world: AttachmentWorld;

  beforeAll(async () => {
    world = await openAttachmentWorld();
    await world.write(async (transaction) => {
      await publishGroups(
        transaction,
        groups.map((key) => aGroup(key)),
      );
      await publishThreads(
        transaction,
        groups.map((key) => aThread(key, key)),
      );
    });
  });
  afterAll(() => world.close());

  async function memberOfAll(name: string): Promise<By> {
    const joined: By[] = [];
    for (const group of groups) joined.push(await world.member(name, { group }));
    const [by] = joined;
    if (!by) throw new Error('There are groups.');
    return by;
  }

  it('is one post, as the others come too soon after it', async () => {
    const by = await memberOfAll('writer of many');
    const answers = await Promise.all(
      groups.map((key) => world.act('addPost', `threadId: "${threadIdOf(key)}", ${written(`Words for ${key}.`)}`, by)),
    );
    const codes = answers.map(({ errors }) => errors.map(({ code }) => code).join(' '));
    expect(codes.sort()).toEqual(['', ...groups.slice(1).map(() => 'TOO_FAST')]);
  });

  it('leaves no more files waiting than one after the other', async () => {
    const by = await memberOfAll('sender of many');
    const answers = await Promise.all(
      Array.from({ length: MAX_WAITING + 6 }, (_, index) =>
        world.announce(by, groupIdOf(groups[index % groups.length] ?? ''), { fileName: `plan ${String(index)}.pdf` }),
      ),
    );
    const taken = answers.filter(({ errors }) => errors.length === 0);
    expect(taken).toHaveLength(MAX_WAITING);
  });
});
