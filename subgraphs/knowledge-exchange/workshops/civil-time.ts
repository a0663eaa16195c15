/**
 * From the clock on the wall to an instant and back. An instant is always UTC; the zone it is meant in is kept beside
 * it. An hour that a change of clocks skips or repeats is refused, never guessed.
 */
import { Temporal } from 'temporal-polyfill';

/** A wall-clock time that does not exist, or exists twice. */
export class UnclearTimeError extends Error {
  override readonly name = 'UnclearTimeError';
}

/** The instant of a day and time (`10:30`) on the wall in a zone. */
export function instantOf(day: string, time: string, timeZone: string): string {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds !== later.epochMilliseconds) {
    const times = earlier.toPlainDateTime().equals(wall) ? 'stands twice' : 'does not stand';
    throw new UnclearTimeError(`${time} ${times} on the clocks of ${timeZone} on ${day}`);
  }
  return new Date(earlier.epochMilliseconds).toISOString();
}

/** The day on which an instant falls in a zone. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
