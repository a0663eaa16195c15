/**
 * The authors of the example content: invented people, and real coordinators by their slug. Every text is marked
 * as an example in its own language, and none of them states a fact about anybody.
 */
import { idOfSource } from '../../../covenant/ids.ts';
import type { TextOrigin, Wording } from '../../../platform/graph/localized-text.ts';

/** Whom an example is by: an invented person, by number or by the name under which one of them signs in. */
export type ExamplePerson = number | string;

/** Coordinator of each invented person; people without an entry act for the Office or in their own name. */
const COORDINATOR_OF_PERSON: Readonly<Record<ExamplePerson, string>> = {
  1: 'county-council-of-norrbotten',
  2: 'metropolregion-rhein-neckar',
  3: 'grand-lyon',
  4: 'citta-metropolitana-di-genova',
  5: 'province-of-girona',
  6: 'region-of-crete-regional-energy-agency-regional-development-fund',
  8: 'latvian-environmental-investment-fund',
  9: 'oestecim-comunidade-intermunicipal-do-oeste-portugal',
  10: 'province-of-antwerp',
  12: 'helsinki-uusimaa-regional-council',
  13: 'county-council-of-norrbotten',
  14: 'helsinki-uusimaa-regional-council',
  15: 'rennes-metropole',
  16: 'communaute-de-communes-du-val-d-ille',
  17: 'region-of-attica',
  18: 'cyprus-energy-agency',
  19: 'energy-saving-trust',
  'coordinator-admin': 'province-of-barcelona',
  'coordinator-reporter': 'province-of-barcelona',
  organiser: 'province-of-barcelona',
  'coordinator-abroad': 'county-council-of-norrbotten',
};
/** Badia del Vallès, for which one of them acts. */
const MUNICIPALITY = idOfSource('Signatory', '11636');

export function personId(person: ExamplePerson): string {
  return idOfSource('Person', `example-${String(person)}`);
}

export function coordinatorId(slug: string): string {
  return idOfSource('Coordinator', slug);
}

export function inWhoseName(person: ExamplePerson): string | null {
  if (person === 'signatory-admin') return MUNICIPALITY;
  const slug = COORDINATOR_OF_PERSON[person];
  return slug === undefined ? null : coordinatorId(slug);
}

const MARKS = {
  en: 'Example: ',
  sv: 'Exempel: ',
  de: 'Beispiel: ',
  fr: 'Exemple : ',
  it: 'Esempio: ',
  es: 'Ejemplo: ',
  el: 'Παράδειγμα: ',
  bg: 'Пример: ',
  fi: 'Esimerkki: ',
  pt: 'Exemplo: ',
} as const;

export type ExampleLanguage = keyof typeof MARKS;

/** The words in their first language, marked as an example. */
export function marked(language: ExampleLanguage, text: string): string {
  return `${MARKS[language]}${text}`;
}

/** A wording, marked as an example. */
export function wording(language: ExampleLanguage, text: string, origin?: TextOrigin): Wording {
  const words = marked(language, text);
  if (origin === undefined) return { language, text: words };
  if (origin !== 'MACHINE_REVIEWED') return { language, text: words, origin };
  return { language, text: words, origin, reviewedAt: '2026-02-02T09:00:00.000Z' };
}
