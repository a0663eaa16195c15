/**
 * Letters about discussion groups, between two subgraphs. Knowledge-exchange stores no addresses: it publishes the facts of
 * a letter in its change feed. Coordinators writes the letter and publishes that it did. Then both remove their event, and
 * with it the address and the words of the letter.
 */
/** From knowledge-exchange to coordinators: a letter to write; removed when it is written. */
export const GROUP_LETTER = 'GROUP_LETTER';
/** From coordinators to knowledge-exchange: the letter is written, or there is no reader for it. */
export const GROUP_LETTER_TAKEN = 'GROUP_LETTER_TAKEN';

/** Subject of the letter. */
export type GroupLetterKind =
  'INVITED' | 'REQUEST_GRANTED' | 'REQUEST_REFUSED' | 'REMOVED' | 'BECAME_OWNER' | 'LEFT_TO_OFFICE';

export interface GroupLetterFacts {
  readonly kind: GroupLetterKind;
  readonly groupId: string;
  /** Wordings of its name, as JSON. */
  readonly groupName: string;
  /** Addressee; null if `address` names the addressee, and for a letter to the moderators of the Office. */
  readonly personId: string | null;
  /** Address of an invited person whose id is not known. */
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
  /** The person with the address. */
  readonly personId: string | null;
}
