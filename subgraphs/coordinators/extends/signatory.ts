/** A signatory in coordinators: a body that a person acts for, with its id and the copy of its name. */
import { bodyStub, type BodyStub } from '../../../covenant/bodies/body-stub.ts';

export const Signatory = bodyStub('Signatory');
export type Signatory = BodyStub;
