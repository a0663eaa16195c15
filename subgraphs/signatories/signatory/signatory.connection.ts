/** Page of signatories, the same type in all four subgraphs. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Signatory } from './signatory.entity.ts';

export const SignatoryConnection = connectionOf(() => Signatory, {
  name: 'Signatory',
  plural: 'signatories, in any subgraph',
  isShared: true,
});
