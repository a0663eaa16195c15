/** What an owner passes to the index about a thing: public data, and groups and talk that only some readers may find. */
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { SearchKind } from './search-kind.ts';

export interface SearchDocument {
  readonly id: string;
  readonly kind: SearchKind;
  /** Original first; empty only for a post. A proper name has the language "und". */
  readonly title: readonly Wording[];
  /** Prose to index, original first; can be empty. */
  readonly text: readonly Wording[];
  readonly country?: string | null | undefined;
  readonly regionCodes?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
  /** Kind and type of a body, as codes of `data/body_labels.csv`. */
  readonly bodyKinds?: readonly string[] | undefined;
  /** Codes of the commitments that it serves. */
  readonly commitments?: readonly string[] | undefined;
  /** Thread that decides who may find a thread or a post; a post shows its title. */
  readonly threadId?: string;
  /** Number of a post in its thread. */
  readonly postNumber?: number;
}
