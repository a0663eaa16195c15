/** The commitments in plain words written by the hub, not the legal text. English is the original. */
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { TextOrigin } from '../../../platform/graph/localized-text.ts';

export interface CommitmentWordings {
  readonly title: readonly Wording[];
  readonly text: readonly Wording[];
}

export type WordingsByCode = Readonly<Partial<Record<CommitmentCode, CommitmentWordings>>>;

/** A text in the languages of the definitions; nobody of the Covenant has reviewed the translations yet. */
export function inFourLanguages(en: string, sv: string, de: string, fr: string): Wording[] {
  return [
    { language: 'en', text: en },
    { language: 'sv', text: sv, origin: TextOrigin.MACHINE },
    { language: 'de', text: de, origin: TextOrigin.MACHINE },
    { language: 'fr', text: fr, origin: TextOrigin.MACHINE },
  ];
}
