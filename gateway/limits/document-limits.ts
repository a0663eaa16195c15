/** The limits of a document that hold before it is validated. */
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import { documentExtentMustBeSmall } from './document-extent.ts';
import { documentTextMustBeSmall } from './document-text.ts';

export type DocumentMustBeSmall = (text: string) => void;

export function documentLimits(limits: Partial<Limits>): DocumentMustBeSmall {
  return (text) => {
    documentTextMustBeSmall(text, limits);
    const document = parsed(text);
    if (document) documentExtentMustBeSmall(document, limits);
  };
}

/** Null for a text that is not GraphQL: Apollo Server words that refusal. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
