/** The closed lists of a signatory's facts, in the words of the Covenant. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const CommitmentFrame = enumType(
  'CommitmentFrame',
  'Frames of commitment since 2008; a signatory can hold several at once.',
  {
    MITIGATION_2020: 'At least 20 % less CO2 by 2020; joined 2008 to 2015.',
    MAYORS_ADAPT: 'Adaptation to climate change; joined 2014 to 2015.',
    CLIMATE_ENERGY_2030: 'At least 40 % less CO2 by 2030 and adaptation; since October 2015.',
    CLIMATE_NEUTRALITY_2050: 'Climate neutrality by 2050; since 2021.',
  },
);
export type CommitmentFrame = keyof typeof CommitmentFrame;

export const AdhesionType = enumType('AdhesionType', 'Alone or in a group.', {
  INDIVIDUAL: 'On its own.',
  GROUP_OPTION_1: 'In a group in which each member has its own plan.',
  GROUP_OPTION_2: 'In a group with one plan together.',
});
export type AdhesionType = keyof typeof AdhesionType;

export const SignatoryStatus = enumType(
  'SignatoryStatus',
  'Status of the membership. It is independent of the progress of the work: see ProgressStatus.',
  {
    PUBLISHED: 'The profile is published.',
    ON_HOLD: 'A plan or a report is missing; restored at once when it is handed in.',
  },
);
export type SignatoryStatus = keyof typeof SignatoryStatus;

export const ProgressStatus = enumType(
  'ProgressStatus',
  'Progress on the way from adhesion to monitoring; independent of the membership status.',
  {
    ADHESION: 'Signed, no plan handed in.',
    ACTION_PLAN_SUBMITTED: 'A plan is handed in.',
    MONITORING_STARTED: 'A monitoring report is handed in.',
  },
);
export type ProgressStatus = keyof typeof ProgressStatus;
