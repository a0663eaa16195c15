/** The manifest of signatories: signatories, support links, action plans and monitoring. */
import { covenantSubgraph } from '../../covenant/subgraph/covenant-subgraph.ts';
import { actionPlans } from './action-plans/action-plans.module.ts';
import { coverage } from './coverage/coverage.module.ts';
import { evidence } from './evidence/evidence.module.ts';
import { extensions } from './extends/extends.module.ts';
import { openData } from './open-data/open-data.module.ts';
import { signatory } from './signatory/signatory.module.ts';
import { supportLinks } from './support-links/support-links.module.ts';

export const signatories = covenantSubgraph('signatories', [
  extensions,
  openData,
  signatory,
  supportLinks,
  actionPlans,
  evidence,
  coverage,
]);
