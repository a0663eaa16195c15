/**
 * The only code that writes workshops: rows, program, coordinators, units, evidence, activity and the search index, in
 * the transaction of the caller.
 */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { insertRows, mergeRows, type Merged, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { tellReaders } from '../../../platform/live/tell-readers.ts';
import { publicationSlug } from '../publications/publication-slug.ts';
import { unitsAbove } from '../publications/units-above.ts';
import { changesOf } from './live/workshopChanged.ts';
import { recordWorkshopActivity } from './workshop-activity.ts';
import { sortStartOf, workshopRow, type WorkshopContent } from './workshop-record.ts';

/** Adds or changes workshops; leaves unchanged ones untouched. A call must not repeat an id. */
export async function publishWorkshops(
  transaction: Transaction,
  contents: readonly WorkshopContent[],
): Promise<Merged> {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const slugOf = (id: string): string => publicationSlug(byId.get(id)?.title ?? [], id);
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`workshop`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => ({ slug: slugOf(String(id)) }),
    },
    contents.map(workshopRow),
  );
  const touched = [...merged.added, ...merged.changed].flatMap((id) => byId.get(id) ?? []);
  if (touched.length === 0) return merged;
  await replaceParts(transaction, touched);
  const ids = touched.map(({ id }) => id);
  await recordWorkshopActivity(transaction, ids);
  await tellReaders(transaction, changesOf(ids));
  return merged;
}

async function replaceParts(transaction: Transaction, contents: readonly WorkshopContent[]): Promise<void> {
  const ofThese = isOneOf(
    rawSql`workshopId`,
    contents.map(({ id }) => id),
  );
  await transaction.execute(
    rawSql`DELETE FROM workshop_speaker WHERE sessionId IN (SELECT id FROM workshop_session WHERE ${ofThese.sql})`,
    ofThese.parameters,
  );
  for (const table of [rawSql`workshop_session`, rawSql`workshop_coordinator`, rawSql`workshop_region`]) {
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE ${ofThese.sql}`, ofThese.parameters);
  }
  await insertRows(transaction, rawSql`workshop_session`, contents.flatMap(sessionRows));
  await insertRows(transaction, rawSql`workshop_speaker`, contents.flatMap(speakerRows));
  await insertRows(transaction, rawSql`workshop_coordinator`, contents.flatMap(coordinatorRows));
  await insertRows(transaction, rawSql`workshop_region`, contents.flatMap(regionRows));
}

function sessionId(workshopId: string, position: number): string {
  return `${workshopId}-${String(position + 1)}`;
}

function sessionRows({ id, program = [] }: WorkshopContent): RowValues[] {
  return program.map(({ title, startsAt, endsAt }, position) => ({
    id: sessionId(id, position),
    workshopId: id,
    title: JSON.stringify(title),
    startsAt,
    endsAt,
  }));
}

function speakerRows({ id, program = [] }: WorkshopContent): RowValues[] {
  return program.flatMap(({ speakers }, session) =>
    speakers.map(({ personId, onBehalfOfId }, position) => ({
      sessionId: sessionId(id, session),
      personId,
      onBehalfOfId,
      position,
    })),
  );
}

/** Hosts first, then bodies that only speak. Participants come from the registrations. */
function coordinatorRows({ id, hostIds = [], program = [], time }: WorkshopContent): RowValues[] {
  const speaking = new Set(
    program.flatMap(({ speakers }) => speakers.flatMap(({ onBehalfOfId }) => onBehalfOfId ?? [])).filter(isCoordinator),
  );
  return [...new Set([...hostIds, ...speaking])].map((coordinatorId, position) => ({
    workshopId: id,
    coordinatorId,
    isHost: hostIds.includes(coordinatorId) ? 1 : 0,
    isSpeaker: speaking.has(coordinatorId) ? 1 : 0,
    isParticipant: 0,
    position,
    sortStart: sortStartOf(time),
  }));
}

/** The prefix of an id distinguishes coordinators from signatories. */
function isCoordinator(bodyId: string): boolean {
  return bodyId.startsWith('crd_');
}

function regionRows({ id, regions = [], time }: WorkshopContent): RowValues[] {
  return unitsAbove(regions).map((unit) => ({ workshopId: id, ...unit, sortStart: sortStartOf(time) }));
}
