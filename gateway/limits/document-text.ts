/**
 * Checks limits that must hold before a document is parsed, as the parser and the validation recurse, and the validation
 * compares every pair of fields of one name. It counts tokens only and builds no tree of the text.
 */
import { GraphQLError, Lexer, Source, TokenKind, type Token } from 'graphql';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { mustBeWithin } from './limits.ts';

/** Brackets and braces open at once; the named operations need 15, the introspection of GraphiQL 14. */
const MAX_NESTING = 200;

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
/** A name after one of these is a fragment, a directive or what an alias stands for. */
const BEFORE_OTHER_NAMES = new Set<TokenKind>([TokenKind.SPREAD, TokenKind.AT, TokenKind.COLON]);

type TextLimits = Partial<Pick<Limits, 'maxTokens' | 'maxAliases' | 'maxDirectives' | 'maxFieldPairs'>>;

export function documentTextMustBeSmall(text: string, limits: TextLimits): void {
  const counts = countsOf(text);
  if (counts.nesting > MAX_NESTING) {
    throw new HttpRefusal(
      400,
      'DEPTH_LIMIT_EXCEEDED',
      `The document nests ${String(counts.nesting)} levels deep; ${String(MAX_NESTING)} are the most.`,
      { limit: MAX_NESTING, asked: counts.nesting },
    );
  }
  mustBeWithin('maxTokens', counts.tokens, limits);
  mustBeWithin('maxAliases', counts.aliases, limits);
  mustBeWithin('maxDirectives', counts.directives, limits);
  mustBeWithin('maxFieldPairs', pairsOf(counts.fields), limits);
}

interface Counts {
  tokens: number;
  /** The most brackets and braces open at once. */
  nesting: number;
  aliases: number;
  directives: number;
  /** How often each name stands for a field in an answer. */
  readonly fields: Map<string, number>;
}

function countsOf(text: string): Counts {
  const counts: Counts = { tokens: 0, nesting: 0, aliases: 0, directives: 0, fields: new Map() };
  const lexer = new Lexer(new Source(text));
  let before: TokenKind = TokenKind.SOF;
  let open = 0;
  let openParentheses = 0;
  for (let token = next(lexer); token !== null; token = next(lexer)) {
    const { kind } = token;
    counts.tokens += 1;
    if (OPENING.has(kind)) counts.nesting = Math.max(counts.nesting, (open += 1));
    else if (CLOSING.has(kind)) open -= 1;
    if (kind === TokenKind.PAREN_L) openParentheses += 1;
    else if (kind === TokenKind.PAREN_R) openParentheses -= 1;
    else if (kind === TokenKind.AT) counts.directives += 1;
    else if (openParentheses === 0 && open > 0) countSelection(counts, token, before);
    before = kind;
  }
  return counts;
}

/** Outside of arguments a colon makes an alias, and a name is a field. */
function countSelection(counts: Counts, { kind, value }: Token, before: TokenKind): void {
  if (kind === TokenKind.COLON) counts.aliases += 1;
  else if (kind === TokenKind.NAME && !BEFORE_OTHER_NAMES.has(before)) {
    counts.fields.set(value, (counts.fields.get(value) ?? 0) + 1);
  }
}

function pairsOf(fields: ReadonlyMap<string, number>): number {
  let pairs = 0;
  for (const count of fields.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

/** Null at the end, and where the text is not GraphQL: the parser words that refusal. */
function next(lexer: Lexer): Token | null {
  try {
    const token = lexer.advance();
    return token.kind === TokenKind.EOF ? null : token;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
