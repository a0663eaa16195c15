/** Short lists in one text column, `A,B,C`. Their entries are enum values and codes without commas. */
export function listOfColumn<Item extends string = string>(column: string | null): Item[] {
  return column === null || column === '' ? [] : (column.split(',') as Item[]);
}
