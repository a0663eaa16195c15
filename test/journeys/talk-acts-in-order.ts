/** One call of every act on threads and posts that is carried out when nothing breaks off, by somebody who may. */
import { officer, person } from '../world/people.ts';
import { FILE, type Act } from './acts-in-order.ts';
import { ANSWER_ID } from './question-of-oneself.ts';

type By = ReturnType<typeof person>;
const since = '2020-01-01T00:00:00.000Z';
const thisOne = 'id: $id, expectedRevision: $revision';
const inExchange = { subgraph: 'knowledge-exchange' } as const;
const onThread = { ...inExchange, of: ['Thread', 'thread'] } as const;
const onPost = { ...inExchange, of: ['Post', 'post'] } as const;
const oneself = (): By => person('oneself');
const officeModerator = (): By => officer('MODERATOR');
const words = (text: string): string => `language: "en", body: "${text}"`;

const FOR_THREAD = 'doc_01HK153X00AAAAAAAAAAAAAAAA';
const FOR_GROUP = 'doc_01HK153X00BBBBBBBBBBBBBBBB';
const FOR_POST = 'doc_01HK153X00CCCCCCCCCCCCCCCC';

/** A person in the group of the example thread. */
function inGroup(name: string): NonNullable<Act['rows']> {
  return ({ things }) => [
    [
      'group_membership',
      {
        id: `membership of ${name}`,
        groupId: things.DiscussionGroup.id,
        personId: String(person(name).identity.personId),
        role: 'MEMBER',
        startsOn: '2020-01-01',
        revision: 1,
      },
    ],
  ];
}

/** In an order in which each is possible. */
export const talkActs: readonly Act[] = [
  { name: 'saveDraft', ...onThread, by: oneself, given: `targetId: $id, ${words('So far')}` },
  { name: 'discardDraft', ...onThread, by: oneself, given: 'targetId: $id' },
  {
    name: 'addPost',
    ...onThread,
    by: () => person('answering'),
    rows: inGroup('answering'),
    fileId: FOR_THREAD,
    given: `idempotencyKey: $key, threadId: $id, attachmentIds: ["${FOR_THREAD}"], ${words('Like this: @[per_01HK153X00AAAAAAAAAAAAAAAA]')}`,
  },
  {
    name: 'startThread',
    ...inExchange,
    of: ['DiscussionGroup', 'discussion_group'],
    by: () => person('starting'),
    rows: inGroup('starting'),
    fileId: FOR_GROUP,
    given: `idempotencyKey: $key, groupId: $id, attachmentIds: ["${FOR_GROUP}"], kind: QUESTION, title: "Why?", ${words('Tell me why.')}`,
  },
  { name: 'markThreadRead', ...onThread, by: oneself, given: 'threadId: $id, upTo: 1' },
  {
    name: 'preparePostAttachmentUpload',
    ...onPost,
    by: oneself,
    given: `input: { subjectId: $id, ${FILE} }`,
  },
  {
    name: 'editPost',
    ...onPost,
    by: oneself,
    fileId: FOR_POST,
    given: `${thisOne}, ${words('Better')}, attachmentIds: ["${FOR_POST}"]`,
  },
  { name: 'translatePost', ...onPost, by: oneself, given: `${thisOne}, language: "sv", body: "Bra"` },
  { name: 'reactToPost', ...onPost, by: () => person('answering'), given: 'postId: $id, reaction: USEFUL' },
  { name: 'bookmarkPost', ...onPost, by: oneself, given: 'postId: $id, note: "Again"' },
  { name: 'hidePost', ...onPost, by: officeModerator, given: `${thisOne}, reason: "Rude."` },
  { name: 'restorePost', ...onPost, by: officeModerator, given: thisOne },
  {
    name: 'acceptAnswer',
    ...onThread,
    by: oneself,
    given: `threadId: $id, expectedRevision: $revision, postId: "${ANSWER_ID}"`,
  },
  { name: 'deletePost', ...onPost, by: oneself, given: thisOne },
  { name: 'updateThread', ...onThread, by: officeModerator, given: `${thisOne}, title: "Better", isPinned: true` },
  {
    name: 'moveThread',
    ...onThread,
    by: officeModerator,
    given: `${thisOne}, groupId: "grp_01HK153X00GGGGGGGGGGGGGGGG"`,
    rows: () => [
      [
        'discussion_group',
        {
          id: 'grp_01HK153X00GGGGGGGGGGGGGGGG',
          slug: 'target',
          name: '[{"language":"en","text":"Target"}]',
          purpose: '[{"language":"en","text":"Target"}]',
          sortName: 'target',
          foundBy: 'target',
          scope: 'EUROPEAN',
          visibility: 'PUBLIC',
          state: 'OPEN',
          topics: '',
          languages: 'en',
          isExample: 0,
          contentDigest: 'x',
          revision: 1,
          updatedAt: since,
        },
      ],
    ],
  },
];
