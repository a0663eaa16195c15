/** Suggests coordinators that work on the same topics, with the reason. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { chosenText, type LocalizedText, type Wording } from '../../../platform/graph/localized-text.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { SENTENCE_LANGUAGES, topicLabels, type SentenceLanguage } from '../publications/topic-labels.ts';
import { topOfEach } from '../publications/top-of-each.ts';

export const SIMILAR_PER_COORDINATOR = 5;

@ObjectType('SimilarCoordinator', { description: 'A suggested coordinator and the reason.' })
export class SimilarCoordinator {
  @Field(() => Coordinator, {
    nullable: true,
    description: 'Coordinator that works on the same topics; null if it cannot be shown at the moment.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator: NamedBody;

  @Field(() => [Topic], { description: 'Topics that both work on.' })
  sharedTopics: Topic[];
}

interface Pair {
  readonly coordinatorId: string;
  readonly otherId: string;
}

const CLOSEST = rawSql`SELECT m.coordinatorId, o.coordinatorId AS otherId
   FROM coordinator_topic m JOIN coordinator_topic o ON o.topic = m.topic JOIN covenant_body b ON b.id = o.coordinatorId
   WHERE m.coordinatorId = ? AND o.coordinatorId <> m.coordinatorId
   GROUP BY m.coordinatorId, o.coordinatorId ORDER BY COUNT(*) DESC, SUM(o.things) DESC, o.coordinatorId
   LIMIT ${wholeNumber(SIMILAR_PER_COORDINATOR)}`;

/** The closest first, by number of shared topics, then by number of things on these topics. */
export const similarByCoordinatorId = loader<string, SimilarCoordinator[]>(async (context, ids) => {
  const pairs = await topOfEach<Pair>(context.database, CLOSEST, ids);
  const topics = await topicsOf(context, [...new Set([...ids, ...pairs.map(({ otherId }) => otherId)])]);
  const bodies = await Promise.all(pairs.map(({ otherId }) => bodyById(context).load(otherId)));
  const similar = new Map<string, SimilarCoordinator[]>();
  for (const [index, { coordinatorId, otherId }] of pairs.entries()) {
    const coordinator = bodies[index];
    if (!coordinator) continue;
    const theirs = topics.get(otherId) ?? [];
    const sharedTopics = (topics.get(coordinatorId) ?? []).filter((topic) => theirs.includes(topic));
    similar.set(coordinatorId, [...(similar.get(coordinatorId) ?? []), { coordinator, sharedTopics }]);
  }
  return similar;
});

async function topicsOf(
  { database }: RequestContext,
  coordinatorIds: readonly string[],
): Promise<ReadonlyMap<string, Topic[]>> {
  const ofThese = isOneOf(rawSql`coordinatorId`, coordinatorIds);
  const rows = await database.select<{ coordinatorId: string; topic: Topic }>(
    rawSql`SELECT coordinatorId, topic FROM coordinator_topic WHERE ${ofThese.sql} ORDER BY coordinatorId, topic`,
    ofThese.parameters,
  );
  const topics = new Map<string, Topic[]>();
  for (const { coordinatorId, topic } of rows) topics.set(coordinatorId, [...(topics.get(coordinatorId) ?? []), topic]);
  return topics;
}

const words: Readonly<Record<SentenceLanguage, string>> = {
  en: 'Both work on',
  sv: 'Båda arbetar med',
  de: 'Beide arbeiten an',
  fr: 'Thèmes communs',
  es: 'Temas comunes',
  it: 'Temi comuni',
};

/** Reason in every language of SENTENCE_LANGUAGES. */
export function similarityReason(
  context: RequestContext,
  sharedTopics: readonly Topic[],
  languages: readonly string[] | null | undefined,
): LocalizedText {
  const wordings = SENTENCE_LANGUAGES.map((language): Wording => ({
    language,
    text: `${words[language]}: ${topicLabels(sharedTopics, language)}.`,
  }));
  return chosenText(wordings, languages ?? context.languages);
}
