/** Civil days as text (`2026-03-31`), and days and months beside them. A day has no time zone; "today" is that of UTC. */
import { Temporal } from 'temporal-polyfill';

export const DAY_MS = 86_400_000;

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function today(): string {
  return dayOf(new Date());
}

/** The day that many days later, or earlier if negative. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day of the month that many months later, or earlier if negative; at most the last day of that month. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from the first to the second; negative if the second is earlier. */
export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(until).days;
}

/** The start, in UTC, of the day that many days before a day. */
export function momentDaysBefore(day: string, days: number): string {
  return `${daysAfter(day, -days)}T00:00:00.000Z`;
}
