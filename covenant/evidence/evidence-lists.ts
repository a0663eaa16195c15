/** Reads the proofs of many commitments at once, each code from its own list, with one statement per code. */
import { readPagesByParent, type ChildList } from '../../platform/graph/pages-by-parent.ts';
import type { Database } from '../../platform/database/database.ts';
import { Page, type PageArguments } from '../../platform/graph/page.ts';
import type { CommitmentCode } from '../commitments/commitment-code.ts';
import type { Evidence } from './evidence.type.ts';

/** The columns of every list of proofs: the day or null, and the thing itself. */
export interface EvidenceRow {
  readonly title: string;
  readonly occurredOn: string | null;
  readonly nodeType: string;
  readonly nodeId: string;
}

/** The reference of a commitment as one text, for batches. */
export function commitmentKey(coordinatorId: string, code: CommitmentCode): string {
  return `${coordinatorId} ${code}`;
}

export function commitmentOfKey(key: string): { readonly coordinatorId: string; readonly code: CommitmentCode } {
  const [coordinatorId, code] = key.split(' ') as [string, CommitmentCode];
  return { coordinatorId, code };
}

/** The lists of a subgraph by commitment; the subgraph has no proofs of other commitments. */
export type EvidenceLists = Readonly<Partial<Record<CommitmentCode, ChildList>>>;

export async function readEvidence(
  database: Database,
  lists: EvidenceLists,
  keys: readonly string[],
  page: PageArguments,
): Promise<ReadonlyMap<string, Page<Evidence>>> {
  const coordinatorsByCode = new Map<CommitmentCode, string[]>();
  for (const key of keys) {
    const { coordinatorId, code } = commitmentOfKey(key);
    coordinatorsByCode.set(code, [...(coordinatorsByCode.get(code) ?? []), coordinatorId]);
  }
  const pagesById = new Map<string, Page<Evidence>>();
  for (const [code, coordinatorIds] of coordinatorsByCode) {
    const list = lists[code];
    const pages = list && (await readPagesByParent<EvidenceRow>(database, list, coordinatorIds, page));
    for (const coordinatorId of coordinatorIds) {
      pagesById.set(commitmentKey(coordinatorId, code), pages?.get(coordinatorId)?.map(evidenceOf) ?? NO_EVIDENCE);
    }
  }
  return pagesById;
}

const NO_EVIDENCE = new Page<Evidence>(
  [],
  () => '',
  { hasNextPage: false, hasPreviousPage: false },
  () => Promise.resolve(0),
);

export function evidenceOf({ title, occurredOn, nodeType, nodeId }: EvidenceRow): Evidence {
  return { title, occurredOn, node: { __typename: nodeType, id: nodeId } };
}
