/** Writes newsletter issues. An issue refers to publications; it never publishes them. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { insertRows, mergeRows, type Merged } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Audience } from '../publications/audience.ts';

export const ITEMS_PER_ISSUE = 20;

export interface NewsletterIssueContent {
  readonly id: string;
  readonly audience: Audience;
  readonly title: readonly Wording[];
  readonly publishedOn: string;
  readonly url?: string | null;
  readonly isExample?: boolean;
  /** Ids of publications in the order of the issue. */
  readonly publicationIds: readonly string[];
}

/** Adds or changes issues. A call must not repeat an id. */
export async function publishNewsletterIssues(
  transaction: Transaction,
  contents: readonly NewsletterIssueContent[],
): Promise<Merged> {
  const merged = await mergeRows(
    transaction,
    { table: rawSql`newsletter_issue`, key: rawSql`id` },
    contents.map(({ id, audience, title, publishedOn, url, isExample }) => ({
      id,
      audience,
      title: JSON.stringify(title),
      publishedOn,
      url: url ?? null,
      isExample: isExample ? 1 : 0,
    })),
  );
  const ofThese = isOneOf(
    rawSql`issueId`,
    contents.map(({ id }) => id),
  );
  await transaction.execute(rawSql`DELETE FROM newsletter_item WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(
    transaction,
    rawSql`newsletter_item`,
    contents.flatMap(({ id, publicationIds }) =>
      publicationIds
        .slice(0, ITEMS_PER_ISSUE)
        .map((publicationId, position) => ({ issueId: id, position, publicationId })),
    ),
  );
  return merged;
}
