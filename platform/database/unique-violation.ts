/** Recognises the error of a unique key, which the later of two concurrent writers gets. */
import { QueryFailedError } from 'typeorm';

/** True if a row of this table could not be written because another row has its unique key. */
export function isUniqueViolation(error: unknown, table: string): boolean {
  if (!(error instanceof QueryFailedError) || !/Duplicate entry|UNIQUE constraint/.test(error.message)) return false;
  return /^(?:INSERT INTO|UPDATE) (\w+)/.exec(error.query)?.[1] === table;
}
