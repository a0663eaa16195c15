/** Short notation for example case studies. They tell of exchanges only: no sums, no savings, no facts about anybody. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { CaseStudySectionKind } from '../case-studies/case-study.enums.ts';
import type { CaseStudyContent, SectionContent } from '../case-studies/case-study-record.ts';
import { coordinatorId, personId } from './example-world.ts';

export function caseStudyId(key: string): string {
  return idOfSource('CaseStudy', `example-${key}`);
}

interface ExampleCaseStudy extends Pick<
  CaseStudyContent,
  'title' | 'summary' | 'topics' | 'regions' | 'workshopId' | 'lastConfirmedOn' | 'startsOn' | 'endsOn'
> {
  readonly publishedOn: string;
  /** Slugs. */
  readonly coordinators?: readonly string[];
  /** Numbers of invented people. */
  readonly authors: readonly number[];
  readonly sections: readonly SectionContent[];
}

export function study(key: string, example: ExampleCaseStudy): CaseStudyContent {
  const { publishedOn, coordinators = [], authors, ...content } = example;
  return {
    ...content,
    id: caseStudyId(key),
    state: 'PUBLISHED',
    publishedAt: `${publishedOn}T08:00:00.000Z`,
    isExample: true,
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    coordinatorIds: coordinators.map(coordinatorId),
    authorIds: authors.map(personId),
  };
}

export function section(kind: CaseStudySectionKind, ...text: Wording[]): SectionContent {
  return { kind, text };
}
