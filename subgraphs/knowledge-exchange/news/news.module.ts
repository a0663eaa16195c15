/** What news add to the manifest. */
import { CreateNews1700000000130 } from '../migrations/1700000000130-create-news.ts';
import { loadExampleNews } from '../example-content/load-publications.ts';
import type { SubgraphPart } from '../subgraph-part.ts';
import { CoordinatorNewsExtension } from './coordinator.extension.ts';
import { NewsItem } from './news-item.entity.ts';
import { newsItemById } from './news-item.loaders.ts';
import { NewsItemResolver } from './news-item.resolver.ts';

export const newsPart: SubgraphPart = {
  resolvers: [NewsItemResolver, CoordinatorNewsExtension],
  types: [NewsItem],
  references: { NewsItem: (context, { id }) => newsItemById(context).load(String(id)) },
  entities: [NewsItem],
  migrations: [CreateNews1700000000130],
  projections: [],
  imports: [],
  loadExampleContent: loadExampleNews,
};
