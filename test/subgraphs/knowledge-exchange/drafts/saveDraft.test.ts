/** What is begun is kept until it is written. */
import type { Answer } from '../../../world/open-test-subgraph.ts';
import { caseStudyIdOf } from '../exchange-world.ts';
import { as, groupIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { aKey, moderator, ofGirona, openTalkWorld, stranger, written, type By, type TalkWorld } from '../talk-world.ts';

const draft = (targetId: string, body: string, more = ''): string =>
  `targetId: "${targetId}", language: "en", body: "${body}" ${more}`;
const FIELDS = 'draft { targetId title language body replyToId }';

describe('saveDraft', () => {
  let world: TalkWorld;

  beforeAll(async () => {
    world = await openTalkWorld();
    await world.study({ name: 'Told' });
  });
  afterAll(() => world.close());

  const draftsOf = async (by: By, of = by): Promise<unknown> => {
    const { _entities: found } = await world.ask<{ _entities: Answer[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { drafts { totalCount nodes { body } } } } }',
      { of: [{ __typename: 'Person', id: of.identity.personId }] },
      by,
    );
    return found[0]?.['drafts'];
  };

  it('keeps one text for each thread, group or publication, for its writer alone', async () => {
    const by = await world.member('beginner');
    const thread = threadIdOf('asked first');
    expect(await world.refused('saveDraft', draft(thread, 'First'), by)).toBe('');
    const saved = await world.act(
      'saveDraft',
      draft(thread, 'Second', `, replyToId: "${postIdOf('old')}"`),
      by,
      FIELDS,
    );
    expect(saved).toEqual({
      errors: [],
      draft: { targetId: thread, title: null, language: 'en', body: 'Second', replyToId: postIdOf('old') },
    });
    await world.act('saveDraft', draft(groupIdOf('heat'), 'Third', ', title: "New"'), by);
    await world.act('saveDraft', draft(caseStudyIdOf('Told'), 'Fourth'), by);
    expect(await draftsOf(by)).toMatchObject({ totalCount: 3 });
    expect(await draftsOf(stranger, by)).toBeNull();
    expect(await world.thread('asked first', 'viewerDraft { body }', by)).toEqual({ viewerDraft: { body: 'Second' } });
    expect(await world.thread('asked first', 'viewerDraft { body }', stranger)).toEqual({ viewerDraft: null });
    await world.posted(by, thread);
    expect(await draftsOf(by)).toMatchObject({ totalCount: 2 });
    const other = await world.member('other beginner');
    await world.act('saveDraft', draft(groupIdOf('heat'), 'Question', ', title: "New"'), other);
    const started = `groupId: "${groupIdOf('heat')}", kind: QUESTION, title: "New", ${written(`Q ${aKey()}`)}`;
    expect(await world.refused('startThread', started, other)).toBe('');
    expect(await draftsOf(other)).toEqual({ totalCount: 0, nodes: [] });
  });

  it('is refused for what cannot be read, and without a sign-in', async () => {
    for (const targetId of [threadIdOf('secret talk'), groupIdOf('secret'), caseStudyIdOf('Unknown'), 'nothing']) {
      expect(await world.refused('saveDraft', draft(targetId, 'Text'), moderator)).toBe('NOT_FOUND');
    }
    const nobody: By = { identity: { personId: null, memberships: [] } };
    expect(await world.refused('saveDraft', draft(threadIdOf('asked first'), 'Text'), nobody)).toBe('NOT_ALLOWED');
    expect(await world.refused('saveDraft', draft(threadIdOf('asked first'), ' '), as('colleague'))).toBe('REQUIRED');
    expect(await world.refused('saveDraft', draft(caseStudyIdOf('Told'), 'Text'), ofGirona)).toBe('');
  });
});
