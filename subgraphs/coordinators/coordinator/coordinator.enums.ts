/** The closed lists of a coordinator's facts, in the words of the Covenant. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const CoordinatorKind = enumType('CoordinatorKind', 'Kind of commitment statement that a coordinator signs.', {
  TERRITORIAL: 'Below the state: region, province, county, grouping of local authorities.',
  NATIONAL: 'National public body: ministry, national energy agency.',
  UNCLEAR: 'Nobody has checked the kind, and the name does not show it.',
});
export type CoordinatorKind = keyof typeof CoordinatorKind;

export const AuthorityType = enumType('AuthorityType', 'Type of public body.', {
  REGION: 'Region or autonomous community.',
  PROVINCE_OR_COUNTY: 'Province, county or department.',
  METROPOLITAN_AREA: 'Metropolitan area or city.',
  INTERMUNICIPAL_GROUPING: 'Public grouping of municipalities.',
  ISLAND_COUNCIL: 'Council or government of islands.',
  STATE_TERRITORIAL_ADMINISTRATION: 'Administration of the state for a part of its territory.',
  MINISTRY: 'Ministry.',
  NATIONAL_AGENCY: 'National energy agency or another national public body.',
  AGENCY: 'Regional agency or development body.',
  OTHER: 'Another type, or unknown.',
});
export type AuthorityType = keyof typeof AuthorityType;

export const CoordinatorStatus = enumType('CoordinatorStatus', 'Membership status of a coordinator.', {
  ACTIVE: 'The profile is published.',
  ON_HOLD: 'A report is missing; the Office lifts the hold once it has the report.',
  TERMINATED: 'The Office ended the participation.',
  WITHDRAWN: 'The coordinator ended its participation.',
});
export type CoordinatorStatus = keyof typeof CoordinatorStatus;
