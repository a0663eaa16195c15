/** Names of topics for sentences that the hub generates, in each language of these sentences. */
import type { Topic } from '../../../covenant/commitments/topic.ts';

/** English first, because readers of other languages get it. */
export const SENTENCE_LANGUAGES = ['en', 'sv', 'de', 'fr', 'es', 'it'] as const;
export type SentenceLanguage = (typeof SENTENCE_LANGUAGES)[number];

/** Each line in the order of SENTENCE_LANGUAGES. */
const labels: Readonly<Record<Topic, readonly string[]>> = {
  MITIGATION: ['mitigation', 'minskade utsläpp', 'Klimaschutz', 'atténuation', 'mitigación', 'mitigazione'],
  ADAPTATION: ['adaptation', 'klimatanpassning', 'Anpassung', 'adaptation', 'adaptación', 'adattamento'],
  ENERGY_POVERTY: [
    'energy poverty',
    'energifattigdom',
    'Energiearmut',
    'précarité énergétique',
    'pobreza energética',
    'povertà energetica',
  ],
  FINANCING: ['financing', 'finansiering', 'Finanzierung', 'financement', 'financiación', 'finanziamento'],
  GOVERNANCE: ['governance', 'styrning', 'Steuerung', 'gouvernance', 'gobernanza', 'governance'],
  BUILDING_RETROFIT: [
    'building retrofits',
    'renovering av byggnader',
    'Gebäudesanierung',
    'rénovation des bâtiments',
    'rehabilitación de edificios',
    'riqualificazione degli edifici',
  ],
  RENEWABLES: [
    'renewable energy',
    'förnybar energi',
    'erneuerbare Energien',
    'énergies renouvelables',
    'energías renovables',
    'energie rinnovabili',
  ],
  DISTRICT_HEATING: [
    'district heating',
    'fjärrvärme',
    'Fernwärme',
    'chauffage urbain',
    'calefacción urbana',
    'teleriscaldamento',
  ],
  TRANSPORT: ['transport', 'transporter', 'Verkehr', 'transports', 'transporte', 'trasporti'],
  NATURE_BASED: [
    'work with nature',
    'naturbaserade lösningar',
    'naturbasierte Lösungen',
    'solutions fondées sur la nature',
    'soluciones basadas en la naturaleza',
    'soluzioni basate sulla natura',
  ],
  CITIZENS: ['citizens', 'invånare', 'Bürgerbeteiligung', 'citoyens', 'ciudadanía', 'cittadini'],
};

export function topicLabels(topics: readonly Topic[], language: SentenceLanguage): string {
  return topics.map((topic) => labels[topic][SENTENCE_LANGUAGES.indexOf(language)] ?? topic).join(', ');
}
