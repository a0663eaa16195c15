/** What a document can be narrowed by and counted under. Names of countries and regions are no words of the index. */
import type { RowValues } from '../../../platform/database/rows.ts';
import { countryOfRegionCode } from '../../../covenant/regions/regions.ts';
import type { SearchDocument } from './search-document.ts';

export const labelNames = ['KIND', 'COUNTRY', 'REGION', 'TOPIC', 'LANGUAGE'] as const;
export type LabelName = (typeof labelNames)[number];

/** Language of proper names: they are in no language and in all of them. */
export const PROPER_NAME = 'und';

export function labelsOf({
  id,
  kind,
  title,
  text,
  country,
  regionCodes = [],
  topics = [],
}: SearchDocument): RowValues[] {
  const countries = [...(country ? [country] : []), ...regionCodes.map(countryOfRegionCode)];
  const languages = [...title, ...text].map(({ language }) => baseLanguage(language));
  const values: Readonly<Record<LabelName, readonly string[]>> = {
    KIND: [kind],
    COUNTRY: countries,
    // The two letters of a country are a label of their own, in ISO.
    REGION: regionCodes.filter((code) => code.length > 2),
    TOPIC: topics,
    LANGUAGE: languages,
  };
  return labelNames.flatMap((name) => [...new Set(values[name])].map((value) => ({ documentId: id, name, value })));
}

/** de for de-AT: whoever asks for German reads both. */
export function baseLanguage(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
