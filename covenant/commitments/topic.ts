/** Themes and fields of action, a closed list so that one topic never splits by language. */
import { enumType } from '../../platform/base/enum-type.ts';

export const Topic = enumType('Topic', 'Closed list of themes and fields of action.', {
  MITIGATION: 'Less greenhouse gas.',
  ADAPTATION: 'Living with a changing climate.',
  ENERGY_POVERTY: 'Energy that everybody can afford.',
  FINANCING: 'Paying for it.',
  GOVERNANCE: 'Organising and deciding.',
  BUILDING_RETROFIT: 'Better buildings.',
  RENEWABLES: 'Renewable energy.',
  DISTRICT_HEATING: 'Heat networks.',
  TRANSPORT: 'Mobility of people and goods.',
  NATURE_BASED: 'Work with nature.',
  CITIZENS: 'Taking people along.',
});
export type Topic = keyof typeof Topic;
