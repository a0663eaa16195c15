/** Short notation for example workshops: hours are meant on the wall of the place, ids come from the key. */
import { idOfSource } from '../../../covenant/ids.ts';
import { dayOf, instantOf } from '../workshops/civil-time.ts';
import type { SessionContent, WorkshopTime } from '../workshops/workshop-record.ts';
import { inWhoseName, personId, wording, type ExampleLanguage } from './example-world.ts';

export function workshopId(key: string): string {
  return idOfSource('Workshop', `example-${key}`);
}

/** What all example workshops have in common. */
export const exampleWorkshop = { state: 'ANNOUNCED', isExample: true, audiences: ['COORDINATORS'] } as const;

/** A day from one hour on the wall to another. */
export function on(startsOn: string, from: string, until: string, timeZone: string): WorkshopTime {
  return {
    startsOn,
    startsAt: instantOf(startsOn, from, timeZone),
    endsAt: instantOf(startsOn, until, timeZone),
    timeZone,
  };
}

export function session(
  { startsAt, timeZone }: WorkshopTime,
  [from, until]: readonly [string, string],
  language: ExampleLanguage,
  title: string,
  speakers: readonly number[],
): SessionContent {
  const day = dayOf(startsAt ?? '', timeZone);
  return {
    title: [wording(language, title)],
    startsAt: instantOf(day, from, timeZone),
    endsAt: instantOf(day, until, timeZone),
    speakers: speakers.map((person) => ({ personId: personId(person), onBehalfOfId: inWhoseName(person) })),
  };
}
