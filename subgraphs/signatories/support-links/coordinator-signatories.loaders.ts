/** Signatories of many coordinators at once, one page each. */
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { coverageByCoordinatorId } from '../coverage/coordinator-tally.loaders.ts';
import { SIGNATORY_COLUMNS, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { inForceOn } from '../coverage/in-force.ts';

interface SignatoriesRequest extends EntriesRequest {
  readonly day: string;
}

export const signatoriesByCoordinatorId = loaderWith<SignatoriesRequest, string, Page<SignatoryRow>>(
  (context, coordinatorIds, { day, ...page }) =>
    readPagesByParent<SignatoryRow>(
      context.database,
      {
        parent: rawSql`l.coordinatorId`,
        list: {
          name: 'Coordinator.signatories',
          columns: SIGNATORY_COLUMNS.for(page.requested),
          from: rawSql`support_link l JOIN signatory s ON s.id = l.signatoryId`,
          id: rawSql`l.signatoryId`,
          order: { by: rawSql`l.sortName`, direction: 'ASC' },
          conditions: [inForceOn(day)],
          scope: day,
        },
        totals: async (ids) => {
          const coverages = await Promise.all(ids.map((id) => coverageByCoordinatorId(context, day).load(id)));
          return new Map(ids.map((id, index) => [id, coverages[index]?.signatories ?? 0]));
        },
      },
      coordinatorIds,
      page,
    ),
);
