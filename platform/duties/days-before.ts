const DAY_MS = 86_400_000;

/** The first moment of the day that lies so many days before a civil day, in UTC. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - days * DAY_MS).toISOString();
}
