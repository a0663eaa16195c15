/** A guide of Girona, a tool of the Office and a draft, with the people who ask for feedback and give it. */
import { randomUUID } from 'node:crypto';
import { idOfSource } from '../../../covenant/ids.ts';
import { daysAfter, today } from '../../../platform/base/days.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { publishResources } from '../../../subgraphs/knowledge-exchange/resources/publish-resources.ts';
import type { PublicationState } from '../../../subgraphs/knowledge-exchange/publications/publication.ts';
import type { Answer } from '../../world/open-test-subgraph.ts';
import { officer, person } from '../../world/people.ts';
import { coordinatorIdOf, openExchangeWorld, type ExchangeWorld } from './exchange-world.ts';

export type By = ReturnType<typeof person>;

export const girona = coordinatorIdOf('girona');
export const norrbotten = coordinatorIdOf('norrbotten');
export const organiser = person('organiser', { bodyId: girona, roles: ['ORGANISER'] });
export const member = person('member', { bodyId: girona, roles: ['MEMBER'] });
export const neighbour = person('neighbour', { bodyId: norrbotten, roles: ['ORGANISER'] });
export const officeModerator = officer('MODERATOR');
export const expert = person('expert');
export const stranger = person('stranger');

export const resourceIdOf = (key: string): string => idOfSource('Resource', key);
export const guide = resourceIdOf('guide');
export const dayFromToday = (days: number): string => daysAfter(today(), days);
export const idOf = ({ identity }: By): string => String(identity.personId);

export interface Done {
  readonly errors: readonly Answer[];
  readonly resource?: Answer | null;
  readonly post?: Answer | null;
  readonly invitation?: Answer | null;
}

export interface FeedbackWorld extends ExchangeWorld {
  /** Carries out an act; `$key` in the arguments is a new key. */
  act(name: string, given: string, by?: Partial<By>, fields?: string): Promise<Done>;
  codes(name: string, given: string, by?: Partial<By>): Promise<string[]>;
  /** Asks for feedback on the guide, and gives the id of the thread. */
  asked(more?: string, by?: By): Promise<string>;
  /** Id of the newest invitation of a person. */
  invitationOf(who: By): Promise<string>;
  /** Asks for feedback with an expert who has accepted, and gives the id of the thread. */
  withExpert(accepting?: string, who?: By): Promise<string>;
  /** Fields of the request on the guide. */
  request(fields: string, by?: Partial<By>): Promise<Answer | null>;
  /** Lets the last day be so many days from today. */
  ends(days: number): Promise<void>;
}

const ERRORS = `errors { __typename code message path ... on ValidationError { rule accepted }
  ... on WrongStateError { state allowed } ... on DuplicateError { existingId } ... on TooFastError { rule } }`;

export const question = (text = 'Does the guide hold?'): string =>
  `language: "en", title: "Feedback", body: ${JSON.stringify(text)}`;
export const asking = (more = '', resource = guide): string =>
  `idempotencyKey: $key, resourceId: "${resource}", ${question()}, aspects: [SCIENTIFIC, TECHNICAL],
   openUntil: "${dayFromToday(10)}" ${more}`;
export const words = (text: string, more = ''): string =>
  `idempotencyKey: $key, language: "en", body: ${JSON.stringify(text)} ${more}`;

const inEnglish = (text: string) => [{ language: 'en', text }];

export async function openFeedbackWorld(): Promise<FeedbackWorld> {
  const world = await openExchangeWorld();
  await world.name(['girona', 'norrbotten']);
  const resource = (key: string, state: PublicationState, coordinatorId: string | null) => ({
    id: resourceIdOf(key),
    kind: 'GUIDE' as const,
    title: inEnglish(`Title of ${key}`),
    topics: ['MITIGATION' as const],
    coordinatorId,
    state,
    publishedAt: '2026-01-31T08:00:00.000Z',
  });
  await world.write((transaction) =>
    publishResources(transaction, [
      resource('guide', 'PUBLISHED', girona),
      resource('second guide', 'PUBLISHED', girona),
      resource('of the Office', 'PUBLISHED', null),
      resource('draft', 'DRAFT', girona),
      resource('archived', 'ARCHIVED', girona),
    ]),
  );
  const act: FeedbackWorld['act'] = async (name, given, by = organiser, fields = '') => {
    const key = given.includes('$key') ? '($key: String!)' : '';
    const { done } = await world.ask<{ done: Done }>(
      `mutation ${key} { done: ${name}(${given}) { ${fields} ${ERRORS} } }`,
      key === '' ? {} : { key: randomUUID() },
      { ...by, hubUrl: 'https://hub.example.org' },
    );
    return done;
  };
  const asked: FeedbackWorld['asked'] = async (more = '', by = organiser) => {
    const { resource: found, errors } = await act('askForFeedback', asking(more), by, 'resource { feedback { id } }');
    if (!found) throw new Error(JSON.stringify(errors));
    return (found['feedback'] as { id: string }).id;
  };
  const invitationOf: FeedbackWorld['invitationOf'] = async (who) => {
    const { _entities: found } = await world.ask<{ _entities: { expertInvitations: { nodes: { id: string }[] } }[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { expertInvitations { nodes { id } } } } }',
      { of: [{ __typename: 'Person', id: idOf(who) }] },
      who,
    );
    return found[0]?.expertInvitations.nodes[0]?.id ?? '';
  };
  return {
    ...world,
    act,
    asked,
    invitationOf,
    codes: async (name, given, by) => (await act(name, given, by)).errors.map(({ code }) => String(code)),
    async withExpert(accepting = 'affiliation: "University of Uppsala"', who = expert) {
      const threadId = await asked(`personIds: ["${idOf(who)}"]`);
      const given = `id: "${await invitationOf(who)}", ${accepting}`;
      const { errors } = await act('acceptExpertInvitation', given, who);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return threadId;
    },
    async request(fields, by = {}) {
      const { _entities: found } = await world.ask<{ _entities: { feedbackRequest: Answer | null }[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Resource { feedbackRequest { ${fields} } } } }`,
        { of: [{ __typename: 'Resource', id: guide }] },
        by,
      );
      return found[0]?.feedbackRequest ?? null;
    },
    async ends(days) {
      await world.write((transaction) =>
        transaction.execute(rawSql`UPDATE feedback_request SET openUntil = ?`, [dayFromToday(days)]),
      );
    },
  };
}
