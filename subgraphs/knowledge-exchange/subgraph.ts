/** The manifest of knowledge-exchange: case studies, workshops, discussion groups, resources, news and search. */
import { covenantSubgraph } from '../../covenant/subgraph/covenant-subgraph.ts';
import { caseStudies } from './case-studies/case-studies.module.ts';
import { discussionGroups } from './discussion-groups/discussion-groups.module.ts';
import { drafts } from './drafts/drafts.module.ts';
import { exampleContent } from './example-content/example-content.module.ts';
import { extensions } from './extends/extends.module.ts';
import { feedback } from './feedback/feedback.module.ts';
import { news } from './news/news.module.ts';
import { newsletters } from './newsletters/newsletters.module.ts';
import { nodes } from './nodes/nodes.module.ts';
import { participation } from './participation/participation.module.ts';
import { posts } from './posts/posts.module.ts';
import { publications } from './publications/publications.module.ts';
import { readingPlaces } from './reading-places/reading-places.module.ts';
import { resources } from './resources/resources.module.ts';
import { search } from './search/search.module.ts';
import { threads } from './threads/threads.module.ts';
import { workshops } from './workshops/workshops.module.ts';

/** Lowest first: each folder knows only those before it, see `eslint.config.js`. */
export const knowledgeExchange = covenantSubgraph('knowledge-exchange', [
  extensions,
  publications,
  search,
  participation,
  discussionGroups,
  threads,
  readingPlaces,
  drafts,
  posts,
  workshops,
  resources,
  feedback,
  caseStudies,
  news,
  nodes,
  newsletters,
  exampleContent,
]);
