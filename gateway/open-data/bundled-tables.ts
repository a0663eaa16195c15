/** The open data the project carries (data/README.md), in the order in which one table builds on another. */
import { projectFile } from '../../platform/base/project-file.ts';

/** The last day of the month of the JRC release. */
export const JRC_RELEASE = '2024-01-31';

export interface BundledTable {
  readonly file: string;
  /** Day on which the source stated its facts. */
  readonly statedOn: string;
}

export const bundledTables: readonly BundledTable[] = [
  'nuts.csv',
  'coordinators.csv',
  'signatories.csv',
  'signatory_nuts.csv',
  'supporters.csv',
  'coordinator_support.csv',
  'case_studies_seen.csv',
  'events_seen.csv',
].map((name) => ({ file: projectFile(`data/${name}`), statedOn: JRC_RELEASE }));
