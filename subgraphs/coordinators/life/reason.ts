/** The reason of a decision about a coordinator, in several languages: as input, in the table and in the trail. */
import { Checks } from '../../../platform/acts/checks.ts';
import type { TextInput } from '../../../platform/acts/text-input.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';

/** Characters in one wording of a reason. */
export const MAX_REASON = 5_000;

/** Facts of a decision that has only a reason. */
export function checkedDecision({ reason }: { readonly reason: readonly TextInput[] }): { readonly reason: string } {
  const checks = new Checks();
  const checked = { reason: checks.wordings(['reason'], reason, MAX_REASON) };
  checks.mustHold();
  return checked;
}

/** The trail stores the original; the status history stores all languages. */
export function originalOf(reason: string | null): string | null {
  return wordingsOf(reason)[0]?.text ?? null;
}
