/** The frame of acts with the Covenant's table of rights. */
import { frameOf } from '../platform/acts/act.ts';
import { mustBeAllowed, type Belonging } from './rights/may.ts';
import { markOf, type Act } from './rights/rights.ts';

export const act = frameOf<Act, Belonging>({ mustBeAllowed, markOf }, {});
