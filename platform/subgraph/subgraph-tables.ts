/** What every subgraph stores besides its own nouns: change feed, copies of others' names, NUTS units, audit trail. */
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { ChangeFeedHead, ChangeRow, ProjectionPosition } from '../feed/change-feed.entity.ts';
import { CovenantBodyRow } from '../feed/covenant-body.entity.ts';
import { CreateDocuments1700000000005 } from '../files/document-migration.ts';
import { NameFilesByKind1700000000007 } from '../files/file-names-migration.ts';
import { Document } from '../files/document.entity.ts';
import { NoteFeedForms1700000000006 } from '../feed/feed-forms-migration.ts';
import { CreateFeed1700000000001 } from '../feed/feed-migration.ts';
import { ImportRun } from '../import/import-run.entity.ts';
import { CreateImportRuns1700000000003 } from '../import/import-run-migration.ts';
import { IdempotencyKey } from '../mutation/idempotency.entity.ts';
import { CreateMutations1700000000004 } from '../mutation/mutation-migration.ts';
import { CreateRegions1700000000002 } from '../regions/region-migration.ts';
import { RegionRow } from '../regions/region.entity.ts';
import type { DatabaseContents } from '../database/database.ts';
import type { Subgraph } from './subgraph.ts';

export function contentsOf({ entities, migrations }: Pick<Subgraph, 'entities' | 'migrations'>): DatabaseContents {
  return {
    entities: [
      ChangeRow,
      ChangeFeedHead,
      ProjectionPosition,
      CovenantBodyRow,
      RegionRow,
      ImportRun,
      IdempotencyKey,
      AuditEntry,
      Document,
      ...entities,
    ],
    migrations: [
      CreateFeed1700000000001,
      CreateRegions1700000000002,
      CreateImportRuns1700000000003,
      CreateMutations1700000000004,
      CreateDocuments1700000000005,
      NoteFeedForms1700000000006,
      NameFilesByKind1700000000007,
      ...migrations,
    ],
  };
}
