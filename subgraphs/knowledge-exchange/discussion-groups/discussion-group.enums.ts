/** How far a group reaches, who may read it, and whether it goes on. */
import { registerEnumType } from 'type-graphql';

export const GroupScope = { EUROPEAN: 'EUROPEAN', NATIONAL: 'NATIONAL', CROSS_REGIONAL: 'CROSS_REGIONAL' } as const;
export type GroupScope = keyof typeof GroupScope;

registerEnumType(GroupScope, {
  name: 'GroupScope',
  description: 'How far a group reaches.',
  valuesConfig: {
    EUROPEAN: { description: 'All countries of the Covenant.' },
    NATIONAL: { description: 'One country.' },
    CROSS_REGIONAL: { description: 'Regions on both sides of a border, or with the same problem.' },
  },
});

export const GroupVisibility = { PUBLIC: 'PUBLIC', MEMBERS: 'MEMBERS', INVITED: 'INVITED' } as const;
export type GroupVisibility = keyof typeof GroupVisibility;

registerEnumType(GroupVisibility, {
  name: 'GroupVisibility',
  description: 'Who may read a group.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody.' },
    MEMBERS: { description: 'Everybody who is signed in.' },
    INVITED: { description: 'The members of the group only; for all others it does not exist.' },
  },
});

export const GroupState = { OPEN: 'OPEN', CLOSED: 'CLOSED', ARCHIVED: 'ARCHIVED' } as const;
export type GroupState = keyof typeof GroupState;

registerEnumType(GroupState, {
  name: 'GroupState',
  description: 'Whether a group goes on.',
  valuesConfig: {
    OPEN: { description: 'Reading and writing.' },
    CLOSED: { description: 'Reading only.' },
    ARCHIVED: { description: 'Reading only, and out of the lists.' },
  },
});
