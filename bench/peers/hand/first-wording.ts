/** A text of the hub for a reader who names no language: its original wording. */
export function firstWording(column: string): { text: string } {
  const [original] = JSON.parse(column) as { text: string }[];
  if (!original) throw new Error('A text has no wording.');
  return { text: original.text };
}
