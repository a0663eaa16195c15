/** Documents that exhaust a careless server: its stack, its memory or its time. */

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(' ');
}

export function fragmentChain(length: number): string {
  return `{ ...F0 } ${times(length, (i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} }`)} fragment F${String(length)} on Query { __typename }`;
}

/** Every fragment is used twice by the one before, so written out it is 2^n long. */
function doublingFragments(levels: number): string {
  const fragment = (i: number): string =>
    `fragment F${String(i)} on Query { a${String(i)}: __typename ...F${String(i + 1)} ... on Query { ...F${String(i + 1)} } }`;
  return `{ ...F0 } ${times(levels, fragment)} fragment F${String(levels)} on Query { __typename }`;
}

const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);

const deepOnes = [500, 5_000].flatMap((levels): [string, string, string][] => [
  [`${String(levels)} levels of braces`, deep('{ a ', '}', levels), 'DEPTH_LIMIT_EXCEEDED'],
  [`${String(levels)} braces never closed`, '{ a '.repeat(levels), 'DEPTH_LIMIT_EXCEEDED'],
  [
    `${String(levels)} lists in an argument`,
    `{ coordinator(slug: ${deep('[', ']', levels)}) { name } }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    `${String(levels)} objects in an argument`,
    `{ coordinator(slug: ${'{ a: '.repeat(levels)}1${'}'.repeat(levels)}) { name } }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    `${String(levels)} inline fragments`,
    `{ ${'... on Query { '.repeat(levels)}__typename${' }'.repeat(levels)} }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    `a list type of ${String(levels)} levels`,
    `query ($a: ${'['.repeat(levels)}Int${']'.repeat(levels)}) { __typename }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
]);

/** What it is, the document, and the code it is refused with. */
export const hostileDocuments: readonly [string, string, string][] = [
  ...deepOnes,
  [
    'introspection of 500 levels',
    `{ __schema { types { ${deep('fields { type {', '} }', 250)} } } }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    'introspection of 100 levels',
    `{ __schema { types { ${'fields { type { '.repeat(50)}name${' } }'.repeat(50)} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a fragment that holds itself', '{ ...A } fragment A on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'fragments in a circle',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a chain of 900 fragments', fragmentChain(900), 'TOKEN_LIMIT_EXCEEDED'],
  ['fragments doubled 15 times', doublingFragments(15), 'SELECTION_LIMIT_EXCEEDED'],
  ['fragments doubled 60 times', doublingFragments(60), 'ALIAS_LIMIT_EXCEEDED'],
  ['40000 tokens', `{ ${'a '.repeat(40_000)} }`, 'TOKEN_LIMIT_EXCEEDED'],
  ['10000 aliases', `{ ${times(10_000, (i) => `a${i.toString(36)}:id`)} }`, 'TOKEN_LIMIT_EXCEEDED'],
  ['2000 unknown fields', `{ ${times(2_000, (i) => `x${String(i)}`)} }`, 'ROOT_FIELD_LIMIT_EXCEEDED'],
  ['2000 unknown directives', `{ __typename ${'@a '.repeat(2_000)} }`, 'DIRECTIVE_LIMIT_EXCEEDED'],
  ['a number too large', '{ coordinators(first: 99999999999999999999) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
];
