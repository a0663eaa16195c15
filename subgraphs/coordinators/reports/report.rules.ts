/** The rules of a report: its period, its sections, and the notes of a decision. */
import { monthsAfter } from '../../../platform/base/days.ts';
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { typeOfId } from '../../../covenant/ids.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { TextInput } from '../../../platform/acts/text-input.ts';
import type { ReportSectionInput } from './report.inputs.ts';

const MAX_MONTHS = 36;
const MAX_PROSE = 10_000;
/** Bytes of all wordings of one text, which MySQL stores in one column. */
const MAX_BYTES = 60_000;
const MAX_EVIDENCE = 50;
const MAX_SECTIONS = 10;
export const DOCUMENTS_PER_REPORT = 10;
const MAX_NOTES = 20;
const MAX_NOTE = 2_000;

interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

export function mustBePeriod({ startsOn, endsOn }: Period, today: string): void {
  const checks = new Checks();
  checks.day(['startsOn'], startsOn, { from: FIRST_DAY, until: today });
  const longest = monthsAfter(startsOn, MAX_MONTHS);
  checks.day(['endsOn'], endsOn, { from: startsOn, until: longest < today ? longest : today });
  checks.mustHold();
}

/** Refuses overlapping periods, as both reports would count the activity of a shared day. */
export async function mustNotOverlap(
  transaction: Transaction,
  coordinatorId: string,
  { startsOn, endsOn }: Period,
): Promise<void> {
  const rows = await transaction.select<{ startsOn: string; endsOn: string }>(
    rawSql`SELECT startsOn, endsOn FROM coordinator_report
     WHERE coordinatorId = ? AND state = 'ACCEPTED' AND startsOn <= ? AND endsOn >= ? ORDER BY startsOn`,
    [coordinatorId, endsOn, startsOn],
  );
  const [other] = rows;
  if (!other) return;
  throw Refusal.invalid(
    ['startsOn'],
    'periodOfItsOwn',
    `An accepted report is about ${other.startsOn} to ${other.endsOn} already.`,
    [`a period before ${other.startsOn} or after ${other.endsOn}`],
  );
}

interface Writing {
  readonly sections: readonly ReportSectionInput[];
  readonly documentIds?: readonly string[] | null;
}

/** The columns of a section, without omitted fields. */
export interface CheckedSection {
  readonly commitment: string;
  readonly set: Readonly<Record<string, string | null>>;
}

export interface CheckedWriting {
  readonly sections: readonly CheckedSection[];
  /** Without duplicates; null if they do not change. */
  readonly documentIds: readonly string[] | null;
}

export function checkedWriting({ sections, documentIds }: Writing): CheckedWriting {
  const checks = new Checks();
  checks.list(
    ['sections'],
    sections.map((_, index) => String(index)),
    { least: documentIds ? 0 : 1, most: MAX_SECTIONS },
  );
  const ids = documentIds ? checks.list(['documentIds'], documentIds, { most: DOCUMENTS_PER_REPORT }) : null;
  const checked = sections.map((section, index) => {
    const path = ['sections', String(index)];
    const isSecond = sections.findIndex(({ commitment }) => commitment === section.commitment) < index;
    checks.that(!isSecond, [...path, 'commitment'], 'eachOnce', `${section.commitment} stands in the list twice.`);
    return { commitment: section.commitment, set: columnsOf(checks, path, section) };
  });
  checks.mustHold();
  return { sections: checked, documentIds: ids };
}

function columnsOf(
  checks: Checks,
  path: readonly string[],
  { narrative, barriers, evidenceIds }: ReportSectionInput,
): CheckedSection['set'] {
  return {
    ...(narrative && { narrative: wordings(checks, [...path, 'narrative'], narrative) }),
    ...(barriers && { barriers: wordings(checks, [...path, 'barriers'], barriers) }),
    ...(evidenceIds && { evidenceIds: evidence(checks, [...path, 'evidenceIds'], evidenceIds) }),
  };
}

function wordings(checks: Checks, path: readonly string[], texts: readonly TextInput[]): string | null {
  if (texts.length === 0) return null;
  const json = checks.wordings(path, texts, MAX_PROSE);
  checks.that(Buffer.byteLength(json) <= MAX_BYTES, path, 'maximumLength', 'All wordings together are too long.', [
    `at most ${String(MAX_BYTES)} bytes`,
  ]);
  return json;
}

function evidence(checks: Checks, path: readonly string[], ids: readonly string[]): string {
  const once = checks.list(path, ids, { most: MAX_EVIDENCE });
  for (const id of once) {
    checks.that(typeOfId(id) !== null, [...path, String(ids.indexOf(id))], 'id', 'This is no id of the hub.', [
      'ids as the hub gave them',
    ]);
  }
  return once.join(',');
}

interface Decision {
  readonly accept: boolean;
  readonly notes: readonly string[];
}

export function checkedNotes({ accept, notes }: Decision): string[] {
  const checks = new Checks();
  checks.that(accept || notes.length > 0, ['notes'], 'notesWhenNotAccepted', 'What is to be changed? It needs a note.');
  checks.list(
    ['notes'],
    notes.map((_, index) => String(index)),
    { most: MAX_NOTES },
  );
  const checked = notes.map((note, index) => checks.prose(['notes', String(index)], note, MAX_NOTE));
  checks.mustHold();
  return checked;
}
