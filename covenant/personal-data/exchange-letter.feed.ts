/**
 * Letters that knowledge-exchange asks coordinators to write. Knowledge-exchange stores no addresses: it publishes the facts of
 * a letter in its change feed. Coordinators writes the letter and publishes that it did. Then both remove their event, and with
 * it the address and the words of the letter.
 */

/** The two kinds of event for one kind of letter. */
export interface LetterEvents {
  /** From knowledge-exchange to coordinators: a letter to write; removed when it is written. */
  readonly told: string;
  /** From coordinators to knowledge-exchange: the letter is written, or there is no reader for it. */
  readonly taken: string;
}

/** What the facts of every letter say. */
export interface AddressedFacts {
  /** Addressee; null if `address` names the addressee, and for a letter to the moderators of the Office. */
  readonly personId: string | null;
  /** Address of an invited person whose id is not known. */
  readonly address: string | null;
  readonly invitationId: string | null;
  /** Note of an invitation, or reason of a decision. */
  readonly words: string | null;
  readonly hubUrl: string | null;
}

export interface LetterTakenFacts {
  readonly invitationId: string | null;
  /** The person with the address. */
  readonly personId: string | null;
}
