/** Per-request batches of newsletter issues and their parts. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { byId, loader } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { ISSUE_COLUMNS, type NewsletterIssue } from './newsletter-issue.entity.ts';

export const newsletterIssueById = loader<string, NewsletterIssue>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`id`, ids);
  const rows = await database.select<NewsletterIssue>(
    rawSql`SELECT ${ISSUE_COLUMNS} FROM newsletter_issue WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  return byId(rows);
});

/** Ids of the parts of issues, in their order. */
export const publicationIdsByIssueId = loader<string, string[]>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`issueId`, ids);
  const rows = await database.select<{ issueId: string; publicationId: string }>(
    rawSql`SELECT issueId, publicationId FROM newsletter_item WHERE ${ofThese.sql} ORDER BY issueId, position`,
    ofThese.parameters,
  );
  const parts = new Map<string, string[]>();
  for (const { issueId, publicationId } of rows) {
    parts.set(issueId, [...(parts.get(issueId) ?? []), publicationId]);
  }
  return parts;
});
