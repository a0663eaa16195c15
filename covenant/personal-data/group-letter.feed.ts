/**
 * How letters about discussion groups travel: knowledge-exchange, which has no address of anybody, tells of the letter in
 * its feed; coordinators writes it and says so in its own; then the letter is taken out of both feeds, with the address
 * and the words that were in it.
 */
/** Knowledge-exchange to coordinators: a letter to write, gone when it is written. */
export const GROUP_LETTER = 'GROUP_LETTER';
/** Coordinators to knowledge-exchange: it is written, or there is nobody to write to. */
export const GROUP_LETTER_TAKEN = 'GROUP_LETTER_TAKEN';

/** What the letter tells. */
export type GroupLetterKind =
  'INVITED' | 'REQUEST_GRANTED' | 'REQUEST_REFUSED' | 'REMOVED' | 'BECAME_OWNER' | 'LEFT_TO_OFFICE';

export interface GroupLetterFacts {
  readonly kind: GroupLetterKind;
  readonly groupId: string;
  /** Wordings of its name, as JSON. */
  readonly groupName: string;
  /** Whom it is for; null for whoever has the address, and for the moderators of the Office. */
  readonly personId: string | null;
  /** Where an invitation goes to somebody whose id is not known. */
  readonly address: string | null;
  readonly invitationId: string | null;
  /** Note of an invitation, or reason of a decision. */
  readonly words: string | null;
  /** Last moment of an invitation. */
  readonly until: string | null;
  readonly hubUrl: string | null;
}

export interface GroupLetterTakenFacts {
  readonly invitationId: string | null;
  /** Who has the address. */
  readonly personId: string | null;
}
