/** The limits of a document that hold before it is validated, checked once for a text that is sent again and again. */
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import { documentFormMustBeSmall } from './document-form.ts';
import { documentTextMustBeSmall } from './document-text.ts';

export type DocumentMustBeSmall = (text: string) => void;

/** Characters of texts known to be small enough. */
const MAX_KNOWN_CHARACTERS = 1_000_000;

export function documentLimits(limits: Partial<Limits>): DocumentMustBeSmall {
  const known = new LRUCache<string, true>({
    maxSize: MAX_KNOWN_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });
  return (text) => {
    if (known.get(text)) return;
    documentTextMustBeSmall(text, limits);
    const document = parsed(text);
    if (document) documentFormMustBeSmall(document, limits);
    known.set(text, true);
  };
}

/** Null for a text that is no GraphQL, about which the server has a sentence. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
