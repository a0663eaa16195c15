/** The manifest of coordinators: coordinators, their commitments and reports, and people. */
import { covenantSubgraph } from '../../covenant/subgraph/covenant-subgraph.ts';
import type { SubgraphModule } from '../../covenant/subgraph/subgraph-module.ts';
import { applications } from './applications/applications.module.ts';
import { commitments } from './commitments/commitments.module.ts';
import { coordinator } from './coordinator/coordinator.module.ts';
import { dataRequests } from './data-requests/data-requests.module.ts';
import { declarations } from './declarations/declarations.module.ts';
import { directory } from './directory/directory.module.ts';
import { documents } from './documents/documents.module.ts';
import { extensions } from './extends/extends.module.ts';
import { nodeResolver } from './extends/node.resolver.ts';
import { helpdesk } from './helpdesk/helpdesk.module.ts';
import { ledger } from './ledger/ledger.module.ts';
import { letters } from './letters/letters.module.ts';
import { life } from './life/life.module.ts';
import { people } from './people/people.module.ts';
import { regions } from './regions/regions.module.ts';
import { reporting } from './reporting/reporting.module.ts';
import { reports } from './reports/reports.module.ts';

const modules: readonly SubgraphModule[] = [
  extensions,
  coordinator,
  declarations,
  commitments,
  regions,
  people,
  documents,
  applications,
  directory,
  life,
  reporting,
  reports,
  ledger,
  helpdesk,
  dataRequests,
  letters,
];

export const coordinators = covenantSubgraph('coordinators', [
  ...modules,
  { resolvers: [nodeResolver(Object.fromEntries(modules.flatMap(({ nodes = {} }) => Object.entries(nodes))))] },
]);
