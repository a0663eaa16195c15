/**
 * The limits of an operation. Each limit is a setting; the refusal states its name, its value and what was asked.
 */
import { limitSettings, type LimitName, type Limits } from '../../covenant/settings/limit-settings.ts';
import { HttpRefusal } from '../http-refusal.ts';

interface Wording {
  readonly code: string;
  /** A sentence about what was asked and what is the most. */
  readonly say: (actual: string, limit: string) => string;
}

const WORDINGS: Readonly<Record<LimitName, Wording>> = {
  maxTokens: {
    code: 'TOKEN_LIMIT_EXCEEDED',
    say: (actual, limit) => `The document has ${actual} tokens; ${limit} are the most`,
  },
  maxAliases: {
    code: 'ALIAS_LIMIT_EXCEEDED',
    say: (actual, limit) => `The document has ${actual} aliases; ${limit} are the most`,
  },
  maxDirectives: {
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    say: (actual, limit) => `The document has ${actual} directives; ${limit} are the most`,
  },
  maxFieldPairs: {
    code: 'FIELD_PAIR_LIMIT_EXCEEDED',
    say: (actual, limit) =>
      `The document repeats names of fields so often that ${actual} pairs of them have to be compared; ${limit} are the most`,
  },
  maxListValues: {
    code: 'LIST_LIMIT_EXCEEDED',
    say: (actual, limit) => `A list given to an argument has ${actual} values; ${limit} are the most`,
  },
  maxDepth: {
    code: 'DEPTH_LIMIT_EXCEEDED',
    say: (actual, limit) => `The operation selects ${actual} levels deep; ${limit} are the most`,
  },
  maxSelections: {
    code: 'SELECTION_LIMIT_EXCEEDED',
    say: (actual, limit) => `The operation has ${actual} selections, fragments written out; ${limit} are the most`,
  },
  maxRootFields: {
    code: 'ROOT_FIELD_LIMIT_EXCEEDED',
    say: (actual, limit) => `The operation has ${actual} fields at its root; ${limit} are the most`,
  },
  maxCost: {
    code: 'COST_LIMIT_EXCEEDED',
    say: (actual, limit) =>
      `The operation costs ${actual}, as it can be answered with that many objects; ${limit} is the most. Ask for smaller pages, or for less in each entry`,
  },
  maxIntrospection: {
    code: 'INTROSPECTION_LIMIT_EXCEEDED',
    say: (actual, limit) => `The operation asks for about ${actual} values of the schema; ${limit} are the most`,
  },
};

export function mustBeWithin(name: LimitName, actual: number, limits: Readonly<Partial<Limits>>): void {
  const limit = limits[name] ?? Infinity;
  if (actual <= limit) return;
  const { code, say } = WORDINGS[name];
  const { name: setting } = limitSettings[name];
  throw new HttpRefusal(400, code, `${say(String(actual), String(limit))} (${setting}).`, {
    setting,
    limit,
    asked: actual,
  });
}
