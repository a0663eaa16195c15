/** Civil days some years away. */

/** The same day so many years later; after a 29 February the 28th where the year has no other. */
export function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const monthAndDay = day.slice(4);
  const isLeapDay = monthAndDay === '-02-29' && new Date(`${year}-02-29T00:00:00Z`).getUTCDate() !== 29;
  return `${year}${isLeapDay ? '-02-28' : monthAndDay}`;
}
