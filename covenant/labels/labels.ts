/** The labels of closed lists in many languages, from the tables of data/: what people call a topic, a kind or a country. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from '../../platform/base/project-file.ts';

export const labelTables = {
  topic: 'data/topic_labels.csv',
  commitment: 'data/commitment_labels.csv',
  body: 'data/body_labels.csv',
  country: 'data/country_labels.csv',
} as const;
export type Labelled = keyof typeof labelTables;

export interface CodeLabels {
  readonly code: string;
  readonly language: string;
  /** The usual one first. */
  readonly labels: readonly string[];
}

export function readLabels(what: Labelled): CodeLabels[] {
  const rows = parse<Record<'code' | 'language' | 'labels', string>>(readFileSync(projectFile(labelTables[what])), {
    columns: true,
  });
  return rows.map(({ code, language, labels }) => ({ code, language, labels: labels.split('|') }));
}
