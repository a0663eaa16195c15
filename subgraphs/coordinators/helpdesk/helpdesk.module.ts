/** What the helpdesk adds to the manifest. */
import { CreateHelpdesk1700000000060 } from '../migrations/1700000000060-create-helpdesk.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { askHelpdesk } from './acts/askHelpdesk.ts';
import { replyToHelpRequest } from './acts/replyToHelpRequest.ts';
import { HelpMessage, HelpRequest } from './help-request.entity.ts';
import { helpRequestById } from './help-request.loaders.ts';
import { HelpRequestResolver } from './help-request.resolver.ts';

export const helpdesk: SubgraphModule = {
  resolvers: [HelpRequestResolver],
  acts: [askHelpdesk, replyToHelpRequest],
  types: [HelpRequest],
  references: { HelpRequest: (context, { id }) => helpRequestById(context).load(String(id)) },
  nodes: { HelpRequest: (context, id) => helpRequestById(context).load(id) },
  entities: [HelpRequest, HelpMessage],
  migrations: [CreateHelpdesk1700000000060],
};
