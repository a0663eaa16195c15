/** Short lists in one text column, `A,B,C`: closed words and codes that hold no comma. */
export function listOfColumn<Item extends string = string>(column: string | null): Item[] {
  return column === null || column === '' ? [] : (column.split(',') as Item[]);
}
