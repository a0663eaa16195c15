/** Example content of the community. It loads all types, in the order of their references. */
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { loadExampleGroups, loadExampleWorkshops } from './load-exchange.ts';
import {
  loadExampleCaseStudies,
  loadExampleNews,
  loadExampleNewsletters,
  loadExampleResources,
} from './load-publications.ts';

export const exampleContent: SubgraphModule = {
  loadExampleContent: async (database) => {
    await loadExampleGroups(database);
    await loadExampleWorkshops(database);
    await loadExampleCaseStudies(database);
    await loadExampleResources(database);
    await loadExampleNews(database);
    // A newsletter names items of the others.
    await loadExampleNewsletters(database);
  },
};
