/** An answer of which a part is lost, held against the whole one. */
import { bodyOf, type HttpAnswer } from './http-exchange.ts';

/** An answer without the moments it was counted at. */
export function timeless(answer: HttpAnswer): ReturnType<typeof bodyOf> {
  return bodyOf({ ...answer, text: answer.text.replace(/"asOf":"[^"]+"/g, '"asOf":"now"') });
}

export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], data);
}

/** The whole answer with null wherever the partial one has it. */
export function withoutLosses(whole: unknown, partial: unknown): unknown {
  if (partial === null || typeof whole !== 'object' || whole === null) return partial === null ? null : whole;
  if (Array.isArray(whole)) return whole.map((one, index) => withoutLosses(one, (partial as unknown[])[index]));
  const fields = Object.entries(whole).map(([name, value]) => [
    name,
    withoutLosses(value, (partial as Record<string, unknown>)[name]),
  ]);
  return Object.fromEntries(fields) as unknown;
}
