/** What newsletters add to the manifest. */
import { CreateNewsletters1700000000140 } from '../migrations/1700000000140-create-newsletters.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { NewsletterIssue, NewsletterItem } from './newsletter-issue.entity.ts';
import { newsletterIssueById } from './newsletter-issue.loaders.ts';
import { NewsletterIssueResolver } from './newsletter-issue.resolver.ts';

export const newsletters: SubgraphModule = {
  resolvers: [NewsletterIssueResolver],
  types: [NewsletterIssue],
  references: { NewsletterIssue: (context, { id }) => newsletterIssueById(context).load(String(id)) },
  entities: [NewsletterIssue, NewsletterItem],
  migrations: [CreateNewsletters1700000000140],
};
