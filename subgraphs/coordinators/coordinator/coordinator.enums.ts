/** The closed lists of a coordinator's facts, in the words of the Covenant. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const CoordinatorKind = enumType(
  'CoordinatorKind',
  'Which of the two commitment statements a coordinator signs.',
  {
    TERRITORIAL: 'Below the state: region, province, county, grouping of local authorities.',
    NATIONAL: 'National public body: ministry, national energy agency.',
    UNCLEAR: 'Nobody has checked yet, and the name does not tell.',
  },
);
export type CoordinatorKind = keyof typeof CoordinatorKind;

export const AuthorityType = enumType('AuthorityType', 'Sort of public body.', {
  REGION: 'Region or autonomous community.',
  PROVINCE_OR_COUNTY: 'Province, county or department.',
  METROPOLITAN_AREA: 'Metropolitan area or city.',
  INTERMUNICIPAL_GROUPING: 'Public grouping of municipalities.',
  ISLAND_COUNCIL: 'Council or government of islands.',
  STATE_TERRITORIAL_ADMINISTRATION: 'Administration of the state for a part of its territory.',
  MINISTRY: 'Ministry.',
  NATIONAL_AGENCY: 'National energy agency or another national public body.',
  AGENCY: 'Regional agency or development body.',
  OTHER: 'Anything else, or not known.',
});
export type AuthorityType = keyof typeof AuthorityType;

export const CoordinatorStatus = enumType('CoordinatorStatus', 'Membership of a coordinator.', {
  ACTIVE: 'The profile is published.',
  ON_HOLD: 'A report is missing; lifted when it is in.',
  TERMINATED: 'Ended by the Office.',
  WITHDRAWN: 'Ended at its own wish.',
});
export type CoordinatorStatus = keyof typeof CoordinatorStatus;
