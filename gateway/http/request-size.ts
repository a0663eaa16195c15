/**
 * Limits of a request that must hold before it is parsed: the parser, the validation and the scalars recurse, and a
 * document or a value that nests deep enough would exhaust their stack.
 */
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { HttpRefusal } from './http-refusal.ts';

/** Brackets and braces open at once; the named operations need 15, the introspection of GraphiQL 14. */
const MAX_NESTING = 200;
/** Lists and objects of variables within one another; an input of the schema needs 4. */
const MAX_VALUE_NESTING = 50;

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

export function documentMustBeSmall(text: string, { maxTokens }: { readonly maxTokens: number }): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  for (let kind = nextKind(lexer); kind !== TokenKind.EOF; kind = nextKind(lexer)) {
    tokens += 1;
    if (OPENING.has(kind)) open += 1;
    if (CLOSING.has(kind)) open -= 1;
    if (tokens > maxTokens) {
      throw new HttpRefusal(
        400,
        'TOKEN_LIMIT_EXCEEDED',
        `The document has more than ${String(maxTokens)} tokens (MAX_TOKENS).`,
        { limit: maxTokens },
      );
    }
    if (open > MAX_NESTING) throw nestsTooDeep('document', MAX_NESTING);
  }
}

/** The kind of the next token; a text that is no GraphQL ends here, as the parser says best what is wrong with it. */
function nextKind(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return TokenKind.EOF;
    throw error;
  }
}

/** Walks without recursion, for the value is the caller's. */
export function valueMustBeShallow(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VALUE_NESTING) throw nestsTooDeep('value of a variable', MAX_VALUE_NESTING);
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
  }
}

function nestsTooDeep(what: string, limit: number): HttpRefusal {
  return new HttpRefusal(400, 'DEPTH_LIMIT_EXCEEDED', `The ${what} nests deeper than ${String(limit)} levels.`, {
    limit,
  });
}
