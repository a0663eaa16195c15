/** A signatory as coordinators knows it: somebody in whose name a person acts, by id and the copy of its name. */
import { bodyStub, type BodyStub } from '../../../covenant/bodies/body-stub.ts';

export const Signatory = bodyStub('Signatory');
export type Signatory = BodyStub;
