/** The stub of a coordinator: its id. Each folder adds its fields in its own coordinator.extension.ts. */
import { bodyStub, type BodyStub } from '../../../covenant/bodies/body-stub.ts';

export const Coordinator = bodyStub('Coordinator');
export type Coordinator = BodyStub;
