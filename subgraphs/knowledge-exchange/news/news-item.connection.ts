/** Page of news items. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { NewsItem } from './news-item.entity.ts';

export const NewsConnection = connectionOf(() => NewsItem, {
  name: 'News',
  plural: 'news',
  feeds:
    'The same news as a feed; there is no calendar of them. Null in all formats for the news of one coordinator, which `news` has no filter for.',
});
