/** A signatory as knowledge-exchange knows it: by id. Each folder adds its fields in its own signatory.extension.ts. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { bodyStub, type BodyStub } from '../../../covenant/bodies/body-stub.ts';

export const Signatory = bodyStub('Signatory');
export type Signatory = BodyStub;

export const SignatoryConnection = connectionOf(() => Signatory, {
  name: 'Signatory',
  plural: 'signatories, in any subgraph',
  isShared: true,
});
