/** When a case study is too old to be relied on unasked. */
import type { CaseStudyRow } from './case-study.entity.ts';

export const STALE_AFTER_YEARS = 5;

type Dated = Pick<CaseStudyRow, 'lastConfirmedOn' | 'publishedAt' | 'startsOn' | 'endsOn' | 'year'>;

export function isStale(study: Dated, today: string): boolean {
  const day = newestDay(study);
  const limit = `${String(Number(today.slice(0, 4)) - STALE_AFTER_YEARS)}${today.slice(4)}`;
  return day === null || day < limit;
}

/** The last day on which it is known to have been true. Of a year, that is its last day. */
function newestDay({ lastConfirmedOn, publishedAt, startsOn, endsOn, year }: Dated): string | null {
  const ofYear = year === null ? null : `${String(year)}-12-31`;
  const publishedOn = publishedAt?.slice(0, 10) ?? null;
  const said = lastConfirmedOn !== null && lastConfirmedOn > (publishedOn ?? '') ? lastConfirmedOn : publishedOn;
  return said ?? endsOn ?? startsOn ?? ofYear;
}
