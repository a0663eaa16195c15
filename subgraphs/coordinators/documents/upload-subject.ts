/** The subjects of files in coordinators, to whom they belong, and which kinds of files they take. */
import { typeOfId, type IdType } from '../../../covenant/ids.ts';
import { MediaType } from '../../../platform/files/media-type.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { may, type Belonging } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

export const STATEMENT_TYPES = [MediaType.PDF] as const;
export const LOGO_TYPES = [MediaType.PNG, MediaType.JPEG] as const;
export const REPORT_TYPES = [MediaType.PDF, MediaType.PNG, MediaType.JPEG] as const;

export interface UploadSubject {
  /** Belonging of the subject. */
  readonly belonging: Belonging;
  readonly accepted: readonly MediaType[];
}

/** A subject that the caller may not see counts as missing. */
export async function uploadSubject(from: Reads, context: RequestContext, id: string): Promise<UploadSubject> {
  const kind = kinds[typeOfId(id) ?? 'Document'];
  const [belonging] = kind ? await from.select<Belonging>(kind.owner, [id]) : [];
  if (kind && belonging && (kind.seen === null || may(context, kind.seen, belonging))) {
    return { belonging, accepted: kind.accepted };
  }
  const message = 'No application, coordinator or report has this id, or you may not see it.';
  throw Refusal.notFound(['input', 'subjectId'], message);
}

interface Kind {
  /** Reads the belonging of the subject. */
  readonly owner: SqlText;
  /** Right that is needed to see that it exists; null for a public subject. */
  readonly seen: Act | null;
  readonly accepted: readonly MediaType[];
}

const kinds: Readonly<Partial<Record<IdType, Kind>>> = {
  CoordinatorApplication: {
    owner: rawSql`SELECT applicantId FROM coordinator_application WHERE id = ?`,
    seen: 'Query.application',
    accepted: STATEMENT_TYPES,
  },
  Coordinator: {
    owner: rawSql`SELECT id AS coordinatorId FROM coordinator WHERE id = ?`,
    seen: null,
    accepted: LOGO_TYPES,
  },
  CoordinatorReport: {
    owner: rawSql`SELECT coordinatorId FROM coordinator_report WHERE id = ?`,
    seen: 'Query.coordinatorReport',
    accepted: REPORT_TYPES,
  },
};
