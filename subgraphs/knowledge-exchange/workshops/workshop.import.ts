/** Imports events_seen.csv: past events as public pages state them. Facts that a page does not state stay unknown. */
import { today } from '../../../platform/base/days.ts';
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import {
  choiceCell,
  neededChoice,
  neededDate,
  neededText,
  RowRefused,
  textCell,
} from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { recordBatches } from '../../../platform/import/read-records.ts';
import type { TableImport } from '../../../platform/import/table-import.ts';
import { instantOf, UnclearTimeError } from './civil-time.ts';
import { WorkshopFormat, WorkshopMode, WorkshopState } from './workshop.enums.ts';
import type { WorkshopContent, WorkshopTime } from './workshop-record.ts';
import { publishWorkshops } from './publish-workshops.ts';

/** The pages state local times, and the events took place in Brussels or were broadcast from there. */
const TIME_ZONE = 'Europe/Brussels';
const BRUSSELS_CAPITAL_REGION = 'BE100';

const columns = [
  'title_own_words',
  'format',
  'date',
  'start_time',
  'end_time',
  'mode',
  'place',
  'organiser',
  'interpretation_languages',
  'source_url',
];

export const workshopImport: TableImport = {
  table: 'events',
  knownBy: ['title_own_words', 'format', 'date', 'source_url'],
  needs: columns,
  async load(transaction, rows, load) {
    const batches = recordBatches(rows, load, (row) => {
      const value = eventOf(row);
      return { key: value.id, value };
    });
    for await (const batch of batches) {
      load.report.count(
        await publishWorkshops(
          transaction,
          batch.map(({ value }) => value),
        ),
      );
    }
  },
};

function eventOf(row: TableRow): WorkshopContent {
  const source = neededText(row, 'source_url', 500);
  if (!isAddress(source)) throw new RowRefused(`source_url is "${source}", an absolute address is needed`);
  const time = timeOf(row);
  const place = textCell(row, 'place');
  return {
    // A page can describe several events, but only one per day.
    id: idOfSource('Workshop', `${source} ${time.startsOn}`),
    title: [{ language: 'en', text: neededText(row, 'title_own_words') }],
    format: neededChoice(row, 'format', Object.values(WorkshopFormat)),
    mode: choiceCell(row, 'mode', Object.values(WorkshopMode)),
    state: WorkshopState.HELD,
    time,
    venue: place,
    regions: place !== null && /\bBrussels$/.test(place) ? [BRUSSELS_CAPITAL_REGION] : [],
    organiserName: textCell(row, 'organiser'),
    interpretation: languagesOf(row, 'interpretation_languages'),
    source,
  };
}

function timeOf(row: TableRow): WorkshopTime {
  const startsOn = neededDate(row, 'date', { from: FIRST_DAY, until: today() });
  const startsAt = instantCell(row, 'start_time', startsOn);
  const endsAt = instantCell(row, 'end_time', startsOn);
  if (endsAt !== null && startsAt === null) throw new RowRefused('end_time is given without start_time');
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    throw new RowRefused('end_time is not after start_time');
  }
  return { startsOn, startsAt, endsAt, timeZone: TIME_ZONE };
}

function instantCell(row: TableRow, column: string, day: string): string | null {
  const text = textCell(row, column);
  if (text === null) return null;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) {
    throw new RowRefused(`${column} is "${text}", a time such as 09:30 is needed`);
  }
  try {
    return instantOf(day, text, TIME_ZONE);
  } catch (error) {
    if (error instanceof UnclearTimeError) throw new RowRefused(`${column} cannot be taken: ${error.message}`);
    throw error;
  }
}

function languagesOf(row: TableRow, column: string): string[] {
  const tags = (textCell(row, column) ?? '').split(/\s+/).filter((tag) => tag !== '');
  return tags.map((tag) => {
    if (!isAccepted(LanguageCodeScalar, tag)) throw new RowRefused(`${column} has "${tag}", which is no language tag`);
    return LanguageCodeScalar.parseValue(tag);
  });
}

function isAddress(text: string): boolean {
  return isAccepted(UriScalar, text);
}

function isAccepted(scalar: { parseValue: (value: unknown) => string }, text: string): boolean {
  try {
    scalar.parseValue(text);
    return true;
  } catch {
    return false;
  }
}
