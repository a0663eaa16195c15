/** Writes news with their evidence, their activity and their search entries. */
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { mergeRows, type Merged } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { ActivityPart } from '../participation/activity.entity.ts';
import { recordActivity } from '../participation/activity.ts';
import { recordAnswersAbout } from '../participation/accepted-answers.ts';
import { recordEvidence } from '../participation/evidence.ts';
import { indexPublications } from '../search/publication-index.ts';
import { publicationSlug } from '../publications/publication-slug.ts';
import { HIDDEN_STATES, PublicationState } from '../publications/publication.ts';
import type { NewsKind } from './news-item.entity.ts';

/** Content of a news item; an omitted field is unknown. */
export interface NewsContent {
  readonly id: string;
  readonly kind: NewsKind;
  readonly title: readonly Wording[];
  readonly body: readonly Wording[];
  readonly topics: readonly Topic[];
  readonly coordinatorId?: string | null;
  readonly state: PublicationState;
  readonly publishedAt: string;
  readonly isExample?: boolean;
}

/** Adds or changes news; an unchanged item is not written. A call must not repeat an id. */
export async function publishNews(transaction: Transaction, contents: readonly NewsContent[]): Promise<Merged> {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`news_item`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => ({ slug: publicationSlug(byId.get(String(id))?.title ?? [], String(id)) }),
    },
    contents.map((content) => ({
      id: content.id,
      kind: content.kind,
      title: JSON.stringify(content.title),
      body: JSON.stringify(content.body),
      languages: content.body.map(({ language }) => language).join(','),
      topics: content.topics.join(','),
      coordinatorId: content.coordinatorId ?? null,
      state: content.state,
      publishedAt: content.publishedAt,
      isExample: content.isExample ? 1 : 0,
    })),
  );
  const touched = [...merged.added, ...merged.changed].flatMap((id) => byId.get(id) ?? []);
  await recordEvidence(
    transaction,
    touched.map(({ id, title, state, coordinatorId, publishedAt, isExample = false }) => ({
      nodeId: id,
      isExample,
      proofs:
        coordinatorId && !HIDDEN_STATES.includes(state)
          ? [
              {
                coordinatorId,
                commitment: 'COVENANT_PARTICIPATION' as const,
                title: title[0]?.text ?? '',
                occurredOn: publishedAt.slice(0, 10),
              },
            ]
          : [],
    })),
  );
  await recordAnswersAbout(
    transaction,
    touched.map(({ id }) => id),
  );
  await recordActivity(
    transaction,
    touched.map(({ id, topics, state, coordinatorId, publishedAt }) => ({
      nodeId: id,
      topics,
      parts:
        coordinatorId && state === PublicationState.PUBLISHED
          ? [{ coordinatorId, part: ActivityPart.NEWS, occurredOn: publishedAt.slice(0, 10) }]
          : [],
    })),
  );
  await indexPublications(
    transaction,
    touched.map(({ id, title, body, topics, state }) => ({
      id,
      kind: 'NEWS',
      title,
      text: body,
      topics,
      isListed: state === PublicationState.PUBLISHED,
    })),
  );
  return merged;
}
