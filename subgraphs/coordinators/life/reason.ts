/** Why something is decided about a coordinator, in several languages: as it is sent, kept and told in the trail. */
import { Checks } from '../../../platform/acts/checks.ts';
import type { TextInput } from '../../../platform/acts/text-input.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';

/** Characters in one wording of a reason. */
export const MAX_REASON = 5_000;

/** What a decision says that is sent with nothing but its reason. */
export function checkedDecision({ reason }: { readonly reason: readonly TextInput[] }): { readonly reason: string } {
  const checks = new Checks();
  const checked = { reason: checks.wordings(['reason'], reason, MAX_REASON) };
  checks.mustHold();
  return checked;
}

/** The trail keeps the original; all languages are in the status history. */
export function originalOf(reason: string | null): string | null {
  return wordingsOf(reason)[0]?.text ?? null;
}
