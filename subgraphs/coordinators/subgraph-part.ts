/** What one noun folder adds to the manifest of coordinators, so that each folder is complete in itself. */
import type { ClassType } from 'type-graphql';
import type { Database } from '../../platform/database/database.ts';
import type { IdType } from '../../platform/base/ids.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import type { FindNode } from './extends/node.resolver.ts';

export interface SubgraphPart extends Pick<Subgraph, 'types' | 'references' | 'entities' | 'migrations' | 'duties'> {
  readonly resolvers: readonly ClassType[];
  /** How `node(id)` finds its things. */
  readonly nodes: Readonly<Partial<Record<IdType, FindNode>>>;
  /** Content for trying out, marked as example in its own text; loading it twice changes nothing. */
  readonly loadExampleContent?: (database: Database) => Promise<void>;
}
