/** What people have decided of a row is listed in a column of that row; an import leaves it as it is. */
import { listOfColumn } from './list-column.ts';

/** The list with what people decide now. */
export function decidedByPeople(list: string | null, names: readonly string[]): string {
  return [...new Set([...listOfColumn(list), ...names])].sort().join(',');
}

export function isDecidedByPeople(list: string | null, name: string): boolean {
  return listOfColumn(list).includes(name);
}
