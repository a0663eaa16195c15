/** Themes and fields of action, a closed list so that one topic never splits by language. */
import { registerEnumType } from 'type-graphql';

export const Topic = {
  MITIGATION: 'MITIGATION',
  ADAPTATION: 'ADAPTATION',
  ENERGY_POVERTY: 'ENERGY_POVERTY',
  FINANCING: 'FINANCING',
  GOVERNANCE: 'GOVERNANCE',
  BUILDING_RETROFIT: 'BUILDING_RETROFIT',
  RENEWABLES: 'RENEWABLES',
  DISTRICT_HEATING: 'DISTRICT_HEATING',
  TRANSPORT: 'TRANSPORT',
  NATURE_BASED: 'NATURE_BASED',
  CITIZENS: 'CITIZENS',
} as const;
export type Topic = keyof typeof Topic;

registerEnumType(Topic, {
  name: 'Topic',
  description: 'Closed list of themes and fields of action.',
  valuesConfig: {
    MITIGATION: { description: 'Less greenhouse gas.' },
    ADAPTATION: { description: 'Living with a changing climate.' },
    ENERGY_POVERTY: { description: 'Energy that everybody can afford.' },
    FINANCING: { description: 'Paying for it.' },
    GOVERNANCE: { description: 'Organising and deciding.' },
    BUILDING_RETROFIT: { description: 'Better buildings.' },
    RENEWABLES: { description: 'Renewable energy.' },
    DISTRICT_HEATING: { description: 'Heat networks.' },
    TRANSPORT: { description: 'Mobility of people and goods.' },
    NATURE_BASED: { description: 'Work with nature.' },
    CITIZENS: { description: 'Taking people along.' },
  },
});
