/** Two writers at once: the later one meets a unique key that the earlier one has taken. */
import { QueryFailedError } from 'typeorm';

/** Whether a row of this table could not be added or changed because another one has its unique key. */
export function isUniqueViolation(error: unknown, table: string): boolean {
  if (!(error instanceof QueryFailedError) || !/Duplicate entry|UNIQUE constraint/.test(error.message)) return false;
  return /^(?:INSERT INTO|UPDATE) (\w+)/.exec(error.query)?.[1] === table;
}
