/**
 * Ids: a typed prefix and a ULID (`doc_01HMB…`), opaque to callers.
 * A record that comes from an open data set gets the same id in every installation, so that links between
 * installations and persistent addresses agree.
 */
import { createHash } from 'node:crypto';
import { encodeTime, monotonicFactory } from 'ulid';

/** Types that the platform itself stores; an installation adds its own. */
export const ownIdPrefixes = { Document: 'doc', AuditEntry: 'aud', Letter: 'let' } as const;

const CROCKFORD_BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 16;
/** The time part of ids of open data: a fixed day, before that of any other id. */
const OPEN_DATA_TIME = encodeTime(Date.UTC(2024, 0, 1), 10);
const ID_PATTERN = /^([a-z]{3})_[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Ids that one process makes in one millisecond are in the order in which it makes them: lists break ties by id. */
const nextUlid = monotonicFactory();

export interface Ids<Type extends string> {
  readonly newId: (type: Type) => string;
  /** The id of a record known by its key in a public source: a ULID whose random part is a digest of that key. */
  readonly idOfSource: (type: Type, sourceKey: string) => string;
  /** The type an id belongs to, or null for text that is no id. */
  readonly typeOfId: (id: string) => Type | null;
}

export function idsOf<Type extends string>(prefixes: Readonly<Record<Type, string>>): Ids<Type> {
  const typeByPrefix = new Map(Object.entries<string>(prefixes).map(([type, prefix]) => [prefix, type as Type]));
  return {
    newId: (type) => `${prefixes[type]}_${nextUlid()}`,
    idOfSource(type, sourceKey) {
      const digest = createHash('sha256').update(`${type}\0${sourceKey}`).digest();
      let random = '';
      for (let index = 0; index < RANDOM_CHARACTERS; index += 1) {
        random += CROCKFORD_BASE32.charAt((digest[index] ?? 0) % 32);
      }
      return `${prefixes[type]}_${OPEN_DATA_TIME}${random}`;
    },
    typeOfId(id) {
      const prefix = ID_PATTERN.exec(id)?.[1];
      return (prefix !== undefined && typeByPrefix.get(prefix)) || null;
    },
  };
}

/** Ids of the types that the platform itself stores. */
export const { newId, typeOfId } = idsOf(ownIdPrefixes);
