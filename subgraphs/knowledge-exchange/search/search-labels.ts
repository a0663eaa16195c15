/**
 * Labels of a document, for filters and facets, and for words that mean such a value in some language (`label-words.ts`):
 * the names of countries, topics and kinds are not terms of the index.
 */
import type { RowValues } from '../../../platform/database/rows.ts';
import { countryOfRegionCode } from '../../../covenant/regions/regions.ts';
import type { SearchDocument } from './search-document.ts';

export const labelNames = ['KIND', 'COUNTRY', 'REGION', 'TOPIC', 'LANGUAGE', 'BODY', 'COMMITMENT'] as const;
export type LabelName = (typeof labelNames)[number];

/** Language tag of proper names, which match every language. */
export const PROPER_NAME = 'und';

export function labelsOf({
  id,
  kind,
  title,
  text,
  country,
  regionCodes = [],
  topics = [],
  bodyKinds = [],
  commitments = [],
}: SearchDocument): RowValues[] {
  const countries = [...(country ? [country] : []), ...regionCodes.map(countryOfRegionCode)];
  const languages = [...title, ...text].map(({ language }) => baseLanguage(language));
  const values: Readonly<Record<LabelName, readonly string[]>> = {
    KIND: [kind],
    COUNTRY: countries,
    // Countries have a label of their own, with their ISO code.
    REGION: regionCodes.filter((code) => code.length > 2),
    TOPIC: topics,
    LANGUAGE: languages,
    BODY: bodyKinds,
    COMMITMENT: commitments,
  };
  return labelNames.flatMap((name) => [...new Set(values[name])].map((value) => ({ documentId: id, name, value })));
}

/** `de` for `de-AT`, because a reader of German can read both. */
export function baseLanguage(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
