/** Writes resources with their evidence, their activity and their search entries. */
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
import { ResourceKind } from './resource.entity.ts';

/** Content of a resource; an omitted field is unknown. */
export interface ResourceContent {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly title: readonly Wording[];
  readonly summary?: readonly Wording[];
  readonly topics: readonly Topic[];
  readonly coordinatorId?: string | null;
  readonly workshopId?: string | null;
  readonly url?: string | null;
  readonly license?: string | null;
  readonly state: PublicationState;
  readonly publishedAt: string | null;
  readonly isExample?: boolean;
}

/** Guides, tools and methods help with plans; slides and recordings only document an event. */
const HELPFUL: readonly ResourceKind[] = [
  ResourceKind.GUIDE,
  ResourceKind.TOOL,
  ResourceKind.METHOD,
  ResourceKind.TEMPLATE,
  ResourceKind.DATASET,
];

/** Adds or changes resources; an unchanged resource is not written. A call must not repeat an id. */
export async function publishResources(
  transaction: Transaction,
  contents: readonly ResourceContent[],
): Promise<Merged> {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`resource`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => ({ slug: publicationSlug(byId.get(String(id))?.title ?? [], String(id)) }),
    },
    contents.map((content) => ({
      id: content.id,
      kind: content.kind,
      title: JSON.stringify(content.title),
      summary: content.summary ? JSON.stringify(content.summary) : null,
      topics: content.topics.join(','),
      coordinatorId: content.coordinatorId ?? null,
      workshopId: content.workshopId ?? null,
      url: content.url ?? null,
      license: content.license ?? null,
      state: content.state,
      publishedAt: content.publishedAt,
      sortDate: content.publishedAt ?? '',
      isExample: content.isExample ? 1 : 0,
    })),
  );
  const touched = [...merged.added, ...merged.changed].flatMap((id) => byId.get(id) ?? []);
  await recordEvidence(
    transaction,
    touched.map(({ id, kind, title, state, coordinatorId, publishedAt, isExample = false }) => ({
      nodeId: id,
      isExample,
      proofs:
        coordinatorId && HELPFUL.includes(kind) && !HIDDEN_STATES.includes(state)
          ? [
              {
                coordinatorId,
                commitment: 'TECHNICAL_STRATEGIC_SUPPORT' as const,
                title: title[0]?.text ?? '',
                occurredOn: publishedAt?.slice(0, 10) ?? null,
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
          ? [{ coordinatorId, part: ActivityPart.RESOURCE, occurredOn: publishedAt?.slice(0, 10) ?? null }]
          : [],
    })),
  );
  await indexPublications(
    transaction,
    touched.map(({ id, title, summary = [], topics, state }) => ({
      id,
      kind: 'RESOURCE',
      title,
      text: summary,
      topics,
      isListed: state === PublicationState.PUBLISHED,
    })),
  );
  return merged;
}
