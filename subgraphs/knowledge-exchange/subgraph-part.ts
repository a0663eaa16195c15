/** What one noun folder adds to the manifest of knowledge-exchange, so that each folder is complete in itself. */
import type { ClassType } from 'type-graphql';
import type { Database } from '../../platform/database/database.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';

export interface SubgraphPart extends Pick<
  Subgraph,
  'types' | 'references' | 'entities' | 'migrations' | 'projections' | 'imports'
> {
  readonly resolvers: readonly ClassType[];
  /** Content for trying out, marked as example in its own text; loading it twice changes nothing. */
  readonly loadExampleContent?: (database: Database) => Promise<void>;
}
