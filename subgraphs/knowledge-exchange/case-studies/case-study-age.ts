/** Decides when a case study is too old to rely on without asking its authors. */
import type { CaseStudyRow } from './case-study.entity.ts';

export const STALE_AFTER_YEARS = 5;

type Dated = Pick<CaseStudyRow, 'lastConfirmedOn' | 'publishedAt' | 'startsOn' | 'endsOn' | 'year'>;

export function isStale(study: Dated, today: string): boolean {
  const day = newestDay(study);
  const limit = `${String(Number(today.slice(0, 4)) - STALE_AFTER_YEARS)}${today.slice(4)}`;
  return day === null || day < limit;
}

/** The last day for which a date shows that it was valid; for a year, the last day of the year. */
function newestDay({ lastConfirmedOn, publishedAt, startsOn, endsOn, year }: Dated): string | null {
  const ofYear = year === null ? null : `${String(year)}-12-31`;
  const publishedOn = publishedAt?.slice(0, 10) ?? null;
  const statementDay =
    lastConfirmedOn !== null && lastConfirmedOn > (publishedOn ?? '') ? lastConfirmedOn : publishedOn;
  return statementDay ?? endsOn ?? startsOn ?? ofYear;
}
