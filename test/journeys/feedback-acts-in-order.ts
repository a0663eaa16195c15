/** One call of every act on feedback that is carried out when nothing breaks off, by somebody who may. */
import { idOfSource, newId } from '../../covenant/ids.ts';
import { officer, person } from '../world/people.ts';
import type { Act } from './acts-in-order.ts';

type By = ReturnType<typeof person>;
const inFeedback = { subgraph: 'knowledge-exchange', of: ['Resource', 'feedback_request'] } as const;
const onInvitation = { subgraph: 'knowledge-exchange', of: ['ExpertInvitation', 'expert_invitation'] } as const;
const officeModerator = (): By => officer('MODERATOR');
const oneself = (): By => person('oneself');
const NEW_RESOURCE = newId('Resource');
const lastDay = `openUntil: "${new Date().toISOString().slice(0, 10)}"`;

/** In an order in which each is possible. */
export const feedbackActs: readonly Act[] = [
  {
    name: 'askForFeedback',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: `idempotencyKey: $key, resourceId: "${NEW_RESOURCE}", language: "en", title: "Feedback", body: "Does it hold?",
      aspects: [TECHNICAL], ${lastDay}, addresses: ["professor@university.example"]`,
    rows: ({ things }) => [
      [
        'resource',
        {
          id: NEW_RESOURCE,
          slug: NEW_RESOURCE,
          kind: 'TOOL',
          title: '[{"language":"en","text":"A tool"}]',
          topics: '',
          coordinatorId: things.Coordinator.id,
          state: 'PUBLISHED',
          sortDate: '',
          isExample: 0,
          revision: 1,
          updatedAt: '2026-01-01T00:00:00.000Z',
        },
      ],
    ],
  },
  {
    name: 'updateFeedbackRequest',
    subgraph: 'knowledge-exchange',
    by: officeModerator,
    given: `resourceId: "${NEW_RESOURCE}", expectedRevision: 1, aspects: [USABILITY]`,
  },
  {
    name: 'inviteExperts',
    ...inFeedback,
    by: officeModerator,
    given: 'idempotencyKey: $key, resourceId: $id, addresses: ["expert@university.example"]',
  },
  { name: 'acceptExpertInvitation', ...onInvitation, by: oneself, given: 'id: $id, affiliation: "A university"' },
  { name: 'declineExpertInvitation', ...onInvitation, by: oneself, given: 'id: $id' },
  {
    name: 'withdrawExpertInvitation',
    ...onInvitation,
    by: officeModerator,
    given: 'id: "exi_01HK153X00AAAAAAAAAAAAAAAA"',
    rows: ({ things }) => [
      [
        'expert_invitation',
        {
          id: 'exi_01HK153X00AAAAAAAAAAAAAAAA',
          threadId: idOfSource('Thread', `feedback on ${NEW_RESOURCE}`),
          isByAddress: 0,
          invitedById: things.Person.id,
          state: 'OPEN',
          createdAt: '2026-01-01T00:00:00.000Z',
          revision: 1,
        },
      ],
    ],
  },
];
