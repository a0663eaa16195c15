/** What every subgraph stores besides its own nouns: change feed, copies of others' names, NUTS units, audit trail, events. */
import { AuditEntry } from '../../platform/acts/audit-entry.entity.ts';
import { ChangeFeedHead, ChangeRow, ProjectionPosition } from '../../platform/changes/change-feed.entity.ts';
import { CovenantBodyRow } from '../bodies/covenant-body.entity.ts';
import { CreateDocuments1700000000005 } from '../../platform/uploads/document-migration.ts';
import { NameFilesByKind1700000000007 } from '../../platform/uploads/file-names-migration.ts';
import { Document } from '../../platform/uploads/document.entity.ts';
import { NoteFeedForms1700000000006 } from '../../platform/changes/feed-forms-migration.ts';
import { CreateFeed1700000000001 } from './feed-migration.ts';
import { ImportRun } from '../../platform/import/import-run.entity.ts';
import { CreateImportRuns1700000000003 } from '../../platform/import/import-run-migration.ts';
import { IdempotencyKey } from '../../platform/acts/idempotency.entity.ts';
import { CreateMutations1700000000004 } from '../../platform/acts/mutation-migration.ts';
import { CreateRegions1700000000002 } from '../regions/region-migration.ts';
import { RegionRow } from '../regions/region.entity.ts';
import { CreateLiveEvents1700000000008 } from '../../platform/live/live-event-migration.ts';
import { LiveEventHead, LiveEventRow } from '../../platform/live/live-event.entity.ts';
import type { DatabaseContents } from '../../platform/database/database.ts';

export const sharedTables: DatabaseContents = {
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
    LiveEventRow,
    LiveEventHead,
  ],
  migrations: [
    CreateFeed1700000000001,
    CreateRegions1700000000002,
    CreateImportRuns1700000000003,
    CreateMutations1700000000004,
    CreateDocuments1700000000005,
    NoteFeedForms1700000000006,
    NameFilesByKind1700000000007,
    CreateLiveEvents1700000000008,
  ],
};
