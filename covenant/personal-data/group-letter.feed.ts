/** Letters about discussion groups; `exchange-letter.feed.ts` says how they reach their readers. */
import type { AddressedFacts, LetterEvents } from './exchange-letter.feed.ts';

export const GROUP_LETTER = 'GROUP_LETTER';
export const GROUP_LETTER_TAKEN = 'GROUP_LETTER_TAKEN';
export const GROUP_LETTERS: LetterEvents = { told: GROUP_LETTER, taken: GROUP_LETTER_TAKEN };

/** Subject of the letter. */
export type GroupLetterKind =
  'INVITED' | 'REQUEST_GRANTED' | 'REQUEST_REFUSED' | 'REMOVED' | 'BECAME_OWNER' | 'LEFT_TO_OFFICE';

export interface GroupLetterFacts extends AddressedFacts {
  readonly kind: GroupLetterKind;
  readonly groupId: string;
  /** Wordings of its name, as JSON. */
  readonly groupName: string;
  /** Last moment of an invitation. */
  readonly until: string | null;
}
