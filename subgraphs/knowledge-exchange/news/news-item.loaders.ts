/** Per-request batches of news items. They never read drafts, which are not public. */
import type { Condition, List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { PublicationState } from '../publications/publication.ts';
import { NEWS_COLUMNS, type NewsItemRow } from './news-item.entity.ts';

export const isListedNews: Condition = { sql: rawSql`n.state = ?`, parameters: [PublicationState.PUBLISHED] };

export const newsItemById = loader<string, NewsItemRow>(async ({ database }, ids) => {
  const reachable = isReachable(rawSql`n`);
  const rows = await database.select<NewsItemRow>(
    rawSql`SELECT ${NEWS_COLUMNS.all} FROM news_item n WHERE n.id IN (${placeholders(ids.length)}) AND ${reachable.sql}`,
    [...ids, ...reachable.parameters],
  );
  return byId(rows);
});

export const newsByCoordinatorId = loaderWith<EntriesRequest, string, Page<NewsItemRow>>(
  ({ database }, coordinatorIds, page) => {
    const list = { ...ofCoordinator, columns: NEWS_COLUMNS.for(page.requested) };
    return readPagesByParent<NewsItemRow>(database, { list, parent: rawSql`n.coordinatorId` }, coordinatorIds, page);
  },
);

const ofCoordinator: Omit<List, 'columns'> = {
  name: 'Coordinator.news',
  from: rawSql`news_item n`,
  id: rawSql`n.id`,
  order: { by: rawSql`n.publishedAt`, direction: 'DESC' },
  conditions: [isListedNews],
  scope: null,
};
