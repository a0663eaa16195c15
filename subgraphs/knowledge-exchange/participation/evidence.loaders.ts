/** Proofs of many commitments at once, one page each, all out of one list. */
import { type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Typed } from '../../../platform/graph/node.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { loaderWith } from '../../../platform/graph/loader.ts';
import type { EvidenceEntry } from './evidence.entity.ts';
import { thingById } from '../publications/thing.loaders.ts';

type ProofRow = Pick<EvidenceEntry, 'title' | 'occurredOn' | 'nodeId'>;

export interface ShownProof {
  readonly title: string;
  readonly occurredOn: string | null;
  /** A function, so that the thing is read only when somebody asks for it. */
  readonly node: () => Promise<Typed | null>;
}

const proofs: List = {
  name: 'Commitment.exchangeEvidence',
  columns: 'e.title, e.occurredOn, e.nodeId',
  from: 'evidence e',
  id: 'e.id',
  order: { by: 'e.sortDay', direction: 'DESC' },
  conditions: [],
  asked: null,
};

export const evidenceByCommitmentKey = loaderWith<PageArguments, string, Page<ShownProof>>(
  async (context, keys, page) => {
    const pages = await readPagesByParent<ProofRow>(
      context.database,
      { list: proofs, parent: 'e.commitmentKey' },
      keys,
      page,
    );
    const shown = ({ title, occurredOn, nodeId }: ProofRow): ShownProof => ({
      title,
      occurredOn,
      node: () => thingById(context, nodeId),
    });
    return new Map([...pages].map(([key, found]) => [key, found.map(shown)]));
  },
);
