/** The manifest of knowledge-exchange: case studies, workshops, discussion groups, resources, news and search. */
import { covenantSubgraph } from '../../covenant/subgraph/covenant-subgraph.ts';
import { caseStudies } from './case-studies/case-studies.module.ts';
import { discussionGroups } from './discussion-groups/discussion-groups.module.ts';
import { extensions } from './extends/extends.module.ts';
import { news } from './news/news.module.ts';
import { newsletters } from './newsletters/newsletters.module.ts';
import { participation } from './participation/participation.module.ts';
import { publications } from './publications/publications.module.ts';
import { resources } from './resources/resources.module.ts';
import { search } from './search/search.module.ts';
import { workshops } from './workshops/workshops.module.ts';

/** In the order in which example content is loaded: a newsletter names items of the others. */
export const knowledgeExchange = covenantSubgraph('knowledge-exchange', [
  extensions,
  publications,
  participation,
  discussionGroups,
  workshops,
  caseStudies,
  resources,
  news,
  newsletters,
  search,
]);
