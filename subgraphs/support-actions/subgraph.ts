/** The manifest of support-actions: what coordinators do for signatories. */
import { covenantSubgraph } from '../../covenant/subgraph/covenant-subgraph.ts';
import { evidence } from './evidence/evidence.module.ts';
import { extensions } from './extends/extends.module.ts';
import { figures } from './figures/figures.module.ts';
import { money } from './money/money.module.ts';
import { settleBudgets } from './support-action/settle-budgets.ts';
import { supportAction } from './support-action/support-action.module.ts';

export const supportActions = covenantSubgraph('support-actions', [
  // Copies of names come first, as the regions of actions depend on them.
  extensions,
  supportAction,
  figures,
  evidence,
  money(settleBudgets),
]);
