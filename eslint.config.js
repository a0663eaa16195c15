// Types first: promises nobody waits for, `any` from libraries and crossed borders are the real dangers here.
import tseslint from 'typescript-eslint';

/** Who may import whom: a border is a pattern that is refused, with the reason. */
function border(files, group, message) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] } };
}

/** The floors of platform/, lowest first: each imports only those below it. */
const floors = [
  'base',
  'text',
  'refusals',
  'settings',
  'database',
  'changes',
  'files',
  'graph',
  'letters',
  'live',
  'acts',
  'uploads',
  'duties',
  'import',
  'runtime',
];

/** The rooms of gateway/ that answer requests, lowest first: each imports only those below it. */
const rooms = ['planning', 'limits', 'running', 'operations', 'sign-in', 'syndication', 'files', 'http', 'live'];
const strangers = ['**/subgraphs/*/!(subgraph.ts)', '**/platform/database/open-database.ts', '**/test/**'];

const subgraphs = ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange'];

/** Texts of statements are made in platform/database/sql-text.ts, and nothing else is taken for one. */
const isSqlText = "TSTypeReference[typeName.name='SqlText']";
const claimsOfSqlText = [
  ...['TSAsExpression', 'TSTypeAssertion'].flatMap((cast) => [
    `${cast} > ${isSqlText}.typeAnnotation`,
    `${cast} > .typeAnnotation ${isSqlText}`,
  ]),
  `TSTypePredicate ${isSqlText}`,
  // A row and an argument of GraphQL have the values of requests.
  `CallExpression[callee.property.name='select'] > .typeArguments ${isSqlText}`,
  `:matches(PropertyDefinition, Identifier):has(> Decorator) ${isSqlText}`,
].map((selector) => ({ selector, message: 'A text of SQL is written with rawSql; a value is a parameter.' }));
const sqlNameImport = {
  selector: "ImportSpecifier[imported.name='sqlName']",
  message: 'Write the name with rawSql, or choose it from a table of texts.',
};

/** The folders of a subgraph, lowest first: each imports only those below it. `subgraph.ts` imports all of them. */
const nouns = {
  coordinators: [
    'extends',
    'documents',
    'letters',
    'coordinator',
    'regions',
    'declarations',
    'reporting',
    'ledger',
    'reports',
    'people',
    'life',
    'commitments',
    'directory',
    'applications',
    'helpdesk',
    'data-requests',
  ],
  signatories: ['extends', 'evidence', 'coverage', 'signatory', 'support-links', 'action-plans', 'open-data'],
  'support-actions': ['extends', 'money', 'support-action', 'figures', 'evidence'],
  'knowledge-exchange': [
    'extends',
    'publications',
    'visibility',
    'haste',
    'search',
    'participation',
    'discussion-groups',
    'threads',
    'reading-places',
    'drafts',
    'posts',
    'workshops',
    'resources',
    'feedback',
    'case-studies',
    'news',
    'nodes',
    'newsletters',
    'example-content',
  ],
};

const strangersOf = (name) => [
  ...subgraphs.filter((other) => other !== name).map((other) => `**/${other}/**`),
  '**/gateway/**',
  '**/test/**',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'local-data/',
      'gateway/explorer/dist/',
      '*.config.js',
      '**/*.cjs',
      'run.js',
      'bin/',
      'build/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A class describes a GraphQL type and a table; what is read is plain rows of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The type of a row is a claim: drivers give sums as text and flags as numbers.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Classes without members are GraphQL and TypeORM declarations.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: false }],
    },
  },
  // What a person reads on the terminal is written by the commands, never by what they use.
  {
    files: [
      'gateway/main.ts',
      'gateway/commands/import-data.ts',
      'gateway/commands/print-token.ts',
      'gateway/commands/reset-data.ts',
      'gateway/commands/name-decider.ts',
      'gateway/commands/any-supergraph.ts',
      'schema/*.ts',
      'bench/**/*.ts',
      'platform/base/program.ts',
      'covenant/subgraph/subgraph-program.ts',
      'gateway/explorer/build.ts',
      'test/node-versions/main.ts',
      // Print why tests are left out.
      'test/browser/chromium.ts',
      'test/world/redis-server.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  ...floors.map((floor, index) =>
    border(
      [`platform/${floor}/**`],
      [
        ...floors.slice(index + 1).map((above) => `../${above}/**`),
        ...['covenant', 'gateway', 'subgraphs', 'test'].map((house) => `**/${house}/**`),
      ],
      `platform/${floor} imports only the floors below it: ${floors.slice(0, index).join(', ') || 'none'}.`,
    ),
  ),
  border(
    ['covenant/**'],
    ['**/gateway/**', '**/subgraphs/**', '**/test/**'],
    'covenant stands under the subgraphs and the gateway, and knows neither.',
  ),
  ...subgraphs.map((name) =>
    border(
      [`subgraphs/${name}/**`],
      strangersOf(name),
      'A subgraph never imports another one or the gateway; they meet in the schema and in the change feeds.',
    ),
  ),
  ...Object.entries(nouns).flatMap(([name, folders]) =>
    folders.map((folder, index) =>
      border(
        [`subgraphs/${name}/${folder}/**`],
        [
          // As files of the folder write it, and as its acts do, which lie one folder deeper.
          ...folders.slice(index + 1).flatMap((above) => [`../${above}/**`, `../../${above}/**`]),
          ...strangersOf(name),
        ],
        `subgraphs/${name}/${folder} imports only the folders below it (${folders.slice(0, index).join(', ') || 'none'}), no other subgraph and not the gateway.`,
      ),
    ),
  ),
  { files: ['**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...claimsOfSqlText, sqlNameImport] } },
  {
    files: ['platform/database/rows.ts', 'platform/graph/row-columns.ts', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', ...claimsOfSqlText] },
  },
  { files: ['platform/database/sql-text.ts'], rules: { 'no-restricted-syntax': 'off' } },
  border(['gateway/**'], strangers, 'The gateway knows subgraphs by their manifests only.'),
  ...rooms.map((room, index) =>
    border(
      [`gateway/${room}/**`],
      [...rooms.slice(index + 1).map((above) => `../${above}/**`), ...strangers],
      `gateway/${room} imports only the rooms below it: ${rooms.slice(0, index).join(', ') || 'none'}.`,
    ),
  ),
);
