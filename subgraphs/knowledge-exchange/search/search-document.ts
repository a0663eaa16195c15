/** What an owner passes to the index about a thing. It contains only public data. */
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { SearchKind } from './search-kind.ts';

export interface SearchDocument {
  readonly id: string;
  readonly kind: SearchKind;
  /** Original first, never empty. A proper name has the language "und". */
  readonly title: readonly Wording[];
  /** Prose to index, original first; can be empty. */
  readonly text: readonly Wording[];
  readonly country?: string | null | undefined;
  readonly regionCodes?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
}
