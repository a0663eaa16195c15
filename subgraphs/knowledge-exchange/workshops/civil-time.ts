/**
 * Converts local time to an instant and back. An instant is always UTC; its time zone is stored separately. A local
 * time that a clock change skips or repeats is an error, because guessing could store a wrong instant.
 */
import { Temporal } from 'temporal-polyfill';

/** A local time that does not exist or exists twice. */
export class UnclearTimeError extends Error {
  override readonly name = 'UnclearTimeError';
}

/** The instant of a local day and time (`10:30`) in a time zone. */
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

/** The local day of an instant in a time zone. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
