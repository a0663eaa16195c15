/** The closed lists of a signatory's facts, in the words of the Covenant. */
import { registerEnumType } from 'type-graphql';

export const CommitmentFrame = {
  MITIGATION_2020: 'MITIGATION_2020',
  MAYORS_ADAPT: 'MAYORS_ADAPT',
  CLIMATE_ENERGY_2030: 'CLIMATE_ENERGY_2030',
  CLIMATE_NEUTRALITY_2050: 'CLIMATE_NEUTRALITY_2050',
} as const;
export type CommitmentFrame = keyof typeof CommitmentFrame;

registerEnumType(CommitmentFrame, {
  name: 'CommitmentFrame',
  description: 'Frames of commitment since 2008; a signatory can hold several at once.',
  valuesConfig: {
    MITIGATION_2020: { description: 'At least 20 % less CO2 by 2020; joined 2008 to 2015.' },
    MAYORS_ADAPT: { description: 'Adaptation to climate change; joined 2014 to 2015.' },
    CLIMATE_ENERGY_2030: { description: 'At least 40 % less CO2 by 2030 and adaptation; since October 2015.' },
    CLIMATE_NEUTRALITY_2050: { description: 'Climate neutrality by 2050; since 2021.' },
  },
});

export const AdhesionType = {
  INDIVIDUAL: 'INDIVIDUAL',
  GROUP_OPTION_1: 'GROUP_OPTION_1',
  GROUP_OPTION_2: 'GROUP_OPTION_2',
} as const;
export type AdhesionType = keyof typeof AdhesionType;

registerEnumType(AdhesionType, {
  name: 'AdhesionType',
  description: 'Alone or in a group.',
  valuesConfig: {
    INDIVIDUAL: { description: 'On its own.' },
    GROUP_OPTION_1: { description: 'In a group in which each member has its own plan.' },
    GROUP_OPTION_2: { description: 'In a group with one plan together.' },
  },
});

export const SignatoryStatus = { PUBLISHED: 'PUBLISHED', ON_HOLD: 'ON_HOLD' } as const;
export type SignatoryStatus = keyof typeof SignatoryStatus;

registerEnumType(SignatoryStatus, {
  name: 'SignatoryStatus',
  description: 'Membership. It says nothing of how far the work has come: see ProgressStatus.',
  valuesConfig: {
    PUBLISHED: { description: 'The profile is published.' },
    ON_HOLD: { description: 'A plan or a report is missing; restored at once when it is handed in.' },
  },
});

export const ProgressStatus = {
  ADHESION: 'ADHESION',
  ACTION_PLAN_SUBMITTED: 'ACTION_PLAN_SUBMITTED',
  MONITORING_STARTED: 'MONITORING_STARTED',
} as const;
export type ProgressStatus = keyof typeof ProgressStatus;

registerEnumType(ProgressStatus, {
  name: 'ProgressStatus',
  description: 'Progress on the way from adhesion to monitoring; independent of the membership status.',
  valuesConfig: {
    ADHESION: { description: 'Signed, no plan handed in.' },
    ACTION_PLAN_SUBMITTED: { description: 'A plan is handed in.' },
    MONITORING_STARTED: { description: 'A monitoring report is handed in.' },
  },
});
