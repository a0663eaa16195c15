/** Letters to experts who are asked for feedback; `exchange-letter.feed.ts` says how they reach their readers. */
import type { AddressedFacts, LetterEvents } from './exchange-letter.feed.ts';

export const EXPERT_LETTER = 'EXPERT_LETTER';
export const EXPERT_LETTER_TAKEN = 'EXPERT_LETTER_TAKEN';
export const EXPERT_LETTERS: LetterEvents = { told: EXPERT_LETTER, taken: EXPERT_LETTER_TAKEN };

export interface ExpertLetterFacts extends AddressedFacts {
  /** Wordings of the title of the resource, as JSON. */
  readonly title: string;
  /** Last day for feedback. */
  readonly until: string;
  readonly invitationId: string;
}
