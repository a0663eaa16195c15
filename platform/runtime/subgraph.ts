/** The manifest of a subgraph (`subgraph.ts`): its name, its tables and its schema. */
import type { MigrationInterface } from 'typeorm';
import type { ClassType, NonEmptyArray } from 'type-graphql';
import type { Duty } from '../duties/duty.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Projection } from '../changes/projections.ts';
import type { ReferenceResolver } from '../graph/federated-schema.ts';
import type { TableImport } from '../import/table-import.ts';

export interface Subgraph {
  readonly name: string;
  /** Names of the roles a caller may have. */
  readonly roles: readonly string[];
  /** Queries and fields, one class per noun. */
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Types reached only through an interface or by reference. */
  readonly types: readonly ClassType[];
  /** Finds entities by their key. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly entities: (new () => object)[];
  /** Oldest first; an applied migration is never edited. */
  readonly migrations: (new () => MigrationInterface)[];
  /** Its copies of other subgraphs' data. */
  readonly projections: readonly Projection[];
  /** Publishes everything that others may copy; unchanged things are not published again. */
  readonly publishAll: (transaction: Transaction, today: string) => Promise<void>;
  /** The open-data tables that it imports. */
  readonly imports: readonly TableImport[];
  /** Its recurring work. */
  readonly duties: readonly Duty[];
  /** Community content for trying out, marked as example in its own text; loaded in the embedded mode only. */
  readonly loadExampleContent?: (database: Database) => Promise<void>;
}
