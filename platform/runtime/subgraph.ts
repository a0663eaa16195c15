/** The manifest every subgraph fills in its subgraph.ts: what it is called, what it stores and what it answers. */
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
  /** How the graph finds an entity by its key. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly entities: (new () => object)[];
  /** Oldest first; an applied migration is never edited. */
  readonly migrations: (new () => MigrationInterface)[];
  /** What it keeps of other subgraphs' changes. */
  readonly projections: readonly Projection[];
  /** Tells the others all there is to tell; what they know already is not told again. */
  readonly publishAll: (transaction: Transaction, today: string) => Promise<void>;
  /** The open-data tables it takes. */
  readonly imports: readonly TableImport[];
  /** What it does without being asked. */
  readonly duties: readonly Duty[];
  /** Community content for trying out, marked as example in its own text; loaded in the embedded mode only. */
  readonly loadExampleContent?: (database: Database) => Promise<void>;
}
