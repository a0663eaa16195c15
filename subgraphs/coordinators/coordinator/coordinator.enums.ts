/** The closed lists of a coordinator's facts, in the words of the Covenant. */
import { registerEnumType } from 'type-graphql';

export const CoordinatorKind = { TERRITORIAL: 'TERRITORIAL', NATIONAL: 'NATIONAL', UNCLEAR: 'UNCLEAR' } as const;
export type CoordinatorKind = keyof typeof CoordinatorKind;

registerEnumType(CoordinatorKind, {
  name: 'CoordinatorKind',
  description: 'Which of the two commitment statements a coordinator signs.',
  valuesConfig: {
    TERRITORIAL: { description: 'Below the state: region, province, county, grouping of local authorities.' },
    NATIONAL: { description: 'National public body: ministry, national energy agency.' },
    UNCLEAR: { description: 'Nobody has checked yet, and the name does not tell.' },
  },
});

export const AuthorityType = {
  REGION: 'REGION',
  PROVINCE_OR_COUNTY: 'PROVINCE_OR_COUNTY',
  METROPOLITAN_AREA: 'METROPOLITAN_AREA',
  INTERMUNICIPAL_GROUPING: 'INTERMUNICIPAL_GROUPING',
  ISLAND_COUNCIL: 'ISLAND_COUNCIL',
  STATE_TERRITORIAL_ADMINISTRATION: 'STATE_TERRITORIAL_ADMINISTRATION',
  MINISTRY: 'MINISTRY',
  NATIONAL_AGENCY: 'NATIONAL_AGENCY',
  AGENCY: 'AGENCY',
  OTHER: 'OTHER',
} as const;
export type AuthorityType = keyof typeof AuthorityType;

registerEnumType(AuthorityType, {
  name: 'AuthorityType',
  description: 'Sort of public body.',
  valuesConfig: {
    REGION: { description: 'Region or autonomous community.' },
    PROVINCE_OR_COUNTY: { description: 'Province, county or department.' },
    METROPOLITAN_AREA: { description: 'Metropolitan area or city.' },
    INTERMUNICIPAL_GROUPING: { description: 'Public grouping of municipalities.' },
    ISLAND_COUNCIL: { description: 'Council or government of islands.' },
    STATE_TERRITORIAL_ADMINISTRATION: { description: 'Administration of the state for a part of its territory.' },
    MINISTRY: { description: 'Ministry.' },
    NATIONAL_AGENCY: { description: 'National energy agency or another national public body.' },
    AGENCY: { description: 'Regional agency or development body.' },
    OTHER: { description: 'Anything else, or not known.' },
  },
});

export const CoordinatorStatus = {
  ACTIVE: 'ACTIVE',
  ON_HOLD: 'ON_HOLD',
  TERMINATED: 'TERMINATED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type CoordinatorStatus = keyof typeof CoordinatorStatus;

registerEnumType(CoordinatorStatus, {
  name: 'CoordinatorStatus',
  description: 'Membership of a coordinator.',
  valuesConfig: {
    ACTIVE: { description: 'The profile is published.' },
    ON_HOLD: { description: 'A report is missing; lifted when it is in.' },
    TERMINATED: { description: 'Ended by the Office.' },
    WITHDRAWN: { description: 'Ended at its own wish.' },
  },
});
