/** Civil days as text (`2026-03-31`), and days and months beside them. A day has no time zone; "today" is that of UTC. */
import { Temporal } from 'temporal-polyfill';

export const DAY_MS = 86_400_000;

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function today(): string {
  return dayOf(new Date());
}

/** So many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day so many months later, or earlier; the last day of that month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** How many days lie between two days; negative when the second one is earlier. */
export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(until).days;
}

/** The first moment of the day that lies so many days before a day, in UTC. */
export function momentDaysBefore(day: string, days: number): string {
  return `${daysAfter(day, -days)}T00:00:00.000Z`;
}
