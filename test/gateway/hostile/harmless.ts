/** What every answer to a hostile request keeps to, whatever was sent. */
import type { HttpAnswer } from '../../world/http-exchange.ts';

/** Of the machine, the program, the databases and what is behind the gateway. */
const INSIDE =
  /node_modules|\.[jt]s:\d|"stack|at \w+ \(|127\.0\.0\.1|localhost|file:\/\/|\/work\/|SQLITE|sqlite3|SELECT .* FROM|syntax error near|no such column|QueryFailed|_entities\b.*_service/i;

const CODES = new Set([
  'ALIAS_LIMIT_EXCEEDED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BODY_TOO_LARGE',
  'COST_LIMIT_EXCEEDED',
  'DEPTH_LIMIT_EXCEEDED',
  'DIRECTIVE_LIMIT_EXCEEDED',
  'FIELD_PAIR_LIMIT_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTROSPECTION_LIMIT_EXCEEDED',
  'INVALID_CURSOR',
  'LIST_LIMIT_EXCEEDED',
  'METHOD_NOT_ALLOWED',
  'OPERATION_NOT_SERVED',
  'OPERATION_RESOLUTION_FAILURE',
  'PAGE_SIZE_OUT_OF_RANGE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'ROOT_FIELD_LIMIT_EXCEEDED',
  'SELECTION_LIMIT_EXCEEDED',
  'TOKEN_LIMIT_EXCEEDED',
  'UNSUPPORTED_ENCODING',
  'UNSUPPORTED_MEDIA_TYPE',
]);

/** What is wrong with an answer, in words; none for one that harms nobody. */
export function harmIn({ status, text }: HttpAnswer): string[] {
  const { data, errors = [] } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions?: Record<string, unknown> }[];
  };
  const said = JSON.stringify(errors);
  const unknown = errors.map(({ extensions }) => String(extensions?.['code'])).filter((code) => !CODES.has(code));
  return [
    ...(status >= 500 ? [`status ${String(status)}`] : []),
    ...(status >= 400 && errors.length === 0 ? ['a refusal without a reason'] : []),
    ...(status < 400 && data === undefined && errors.length === 0 ? ['neither data nor errors'] : []),
    ...unknown.map((code) => `code ${code}`),
    ...(INSIDE.test(said) ? [`tells of the inside: ${said.slice(0, 300)}`] : []),
    ...(said.length > 20_000 ? [`errors of ${String(said.length)} characters`] : []),
  ];
}
