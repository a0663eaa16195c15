/**
 * The limits of an operation as settings. Below the smallest values, the hub's own feeds and named operations would be refused.
 */
import type { LimitSettings } from '../../platform/settings/limit-setting.ts';

export const limitSettings = {
  maxTokens: { name: 'MAX_TOKENS', default: 5_000, from: 500, to: 8_000, meaning: 'Longest document, in tokens.' },
  maxAliases: { name: 'MAX_ALIASES', default: 30, from: 0, to: 1_000, meaning: 'Aliases in a document.' },
  maxDirectives: { name: 'MAX_DIRECTIVES', default: 50, from: 0, to: 1_000, meaning: 'Directives in a document.' },
  maxFieldPairs: {
    name: 'MAX_FIELD_PAIRS',
    default: 50_000,
    from: 1_000,
    to: 1_000_000,
    meaning: 'Pairs of fields of one name in a document: each pair is compared to see whether it can be merged.',
  },
  maxListValues: {
    name: 'MAX_LIST_VALUES',
    default: 100,
    from: 50,
    to: 200,
    meaning: 'Values in a list that is given to an argument, in the document or in a variable.',
  },
  maxDepth: { name: 'MAX_DEPTH', default: 12, from: 8, to: 50, meaning: 'Deepest selection of an operation.' },
  maxSelections: {
    name: 'MAX_SELECTIONS',
    default: 2_000,
    from: 300,
    to: 10_000,
    meaning: 'Selections of an operation, with its fragments written out.',
  },
  maxRootFields: {
    name: 'MAX_ROOT_FIELDS',
    default: 20,
    from: 1,
    to: 1_000,
    meaning: 'Fields at the root of an operation.',
  },
  maxCost: {
    name: 'MAX_COST',
    default: 15_000,
    from: 5_000,
    to: 1_000_000,
    meaning:
      'Objects an operation can be answered with, the product of its page sizes; every answer says it, see docs/limits.md.',
  },
  maxIntrospection: {
    name: 'MAX_INTROSPECTION',
    default: 200_000,
    from: 1_000,
    to: 10_000_000,
    meaning: 'Values an operation can ask about the schema itself.',
  },
} as const satisfies LimitSettings<string>;

export type LimitName = keyof typeof limitSettings;
export type Limits = Readonly<Record<LimitName, number>>;
