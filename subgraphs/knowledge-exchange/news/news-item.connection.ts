/** Page of news items. */
import { connectionOf } from '../../../platform/graphql/page.ts';
import { NewsItem } from './news-item.entity.ts';

export const NewsConnection = connectionOf(() => NewsItem, { name: 'News', plural: 'news' });
