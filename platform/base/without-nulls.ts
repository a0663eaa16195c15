/** An explicit null in a filter means the same as leaving the field out. */
export function withoutNulls<Input extends object>(input: Input | null | undefined): Input {
  const entries = Object.entries(input ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Input;
}
