/** How far a group reaches, and whether it goes on. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const GroupScope = enumType('GroupScope', 'How far a group reaches.', {
  EUROPEAN: 'All countries of the Covenant.',
  NATIONAL: 'One country.',
  CROSS_REGIONAL: 'Regions on both sides of a border, or with the same problem.',
});
export type GroupScope = keyof typeof GroupScope;

export const GroupState = enumType('GroupState', 'Whether a group goes on.', {
  OPEN: 'Reading and writing.',
  CLOSED: 'Reading only.',
  ARCHIVED: 'Reading only, and out of the lists.',
});
export type GroupState = keyof typeof GroupState;
