/** What the index is told of a thing, by its owner. Only what everybody may see. */
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { SearchKind } from './search-kind.ts';

export interface SearchDocument {
  readonly id: string;
  readonly kind: SearchKind;
  /** The original first; a proper name has the language "und". Never empty. */
  readonly title: readonly Wording[];
  /** Prose to be found by, the original first; may be empty. */
  readonly text: readonly Wording[];
  readonly country?: string | null | undefined;
  readonly regionCodes?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
}
