/** What news add to the manifest. */
import { CreateNews1700000000130 } from '../migrations/1700000000130-create-news.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { CoordinatorNewsExtension } from './coordinator.extension.ts';
import { NewsItem } from './news-item.entity.ts';
import { newsItemById } from './news-item.loaders.ts';
import { NewsItemResolver } from './news-item.resolver.ts';

export const news: SubgraphModule = {
  resolvers: [NewsItemResolver, CoordinatorNewsExtension],
  types: [NewsItem],
  references: { NewsItem: (context, { id }) => newsItemById(context).load(String(id)) },
  entities: [NewsItem],
  migrations: [CreateNews1700000000130],
};
