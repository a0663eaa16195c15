/** The frame of acts, asking the table of rights of the Covenant. */
import { frameOf } from '../platform/acts/act.ts';
import { mustBeAllowed, type Belonging } from './rights/may.ts';
import { markOf, type Act } from './rights/rights.ts';

export const act = frameOf<Act, Belonging>({ mustBeAllowed, markOf }, {});
