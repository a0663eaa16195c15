/**
 * The limits of an operation. Each limit is a setting; the refusal states its name, its value and what was asked.
 */
import { limitSettings, type LimitName, type Limits } from '../../covenant/settings/limit-settings.ts';
import { HttpRefusal } from '../refusal.ts';

interface Wording {
  readonly code: string;
  /** A sentence about what was asked and what is the most. */
  readonly say: (asked: string, limit: string) => string;
}

const WORDINGS: Readonly<Record<LimitName, Wording>> = {
  maxTokens: {
    code: 'TOKEN_LIMIT_EXCEEDED',
    say: (asked, limit) => `The document has ${asked} tokens; ${limit} are the most`,
  },
  maxAliases: {
    code: 'ALIAS_LIMIT_EXCEEDED',
    say: (asked, limit) => `The document has ${asked} aliases; ${limit} are the most`,
  },
  maxDirectives: {
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    say: (asked, limit) => `The document has ${asked} directives; ${limit} are the most`,
  },
  maxFieldPairs: {
    code: 'FIELD_PAIR_LIMIT_EXCEEDED',
    say: (asked, limit) =>
      `The document repeats names of fields so often that ${asked} pairs of them have to be compared; ${limit} are the most`,
  },
  maxListValues: {
    code: 'LIST_LIMIT_EXCEEDED',
    say: (asked, limit) => `A list given to an argument has ${asked} values; ${limit} are the most`,
  },
  maxDepth: {
    code: 'DEPTH_LIMIT_EXCEEDED',
    say: (asked, limit) => `The operation selects ${asked} levels deep; ${limit} are the most`,
  },
  maxSelections: {
    code: 'SELECTION_LIMIT_EXCEEDED',
    say: (asked, limit) => `The operation has ${asked} selections, fragments written out; ${limit} are the most`,
  },
  maxRootFields: {
    code: 'ROOT_FIELD_LIMIT_EXCEEDED',
    say: (asked, limit) => `The operation has ${asked} fields at its root; ${limit} are the most`,
  },
  maxCost: {
    code: 'COST_LIMIT_EXCEEDED',
    say: (asked, limit) =>
      `The operation costs ${asked}, as it can be answered with that many objects; ${limit} is the most. Ask for smaller pages, or for less in each entry`,
  },
  maxIntrospection: {
    code: 'INTROSPECTION_LIMIT_EXCEEDED',
    say: (asked, limit) => `The operation asks for about ${asked} values of the schema; ${limit} are the most`,
  },
};

export function mustBeWithin(name: LimitName, asked: number, limits: Readonly<Partial<Limits>>): void {
  const limit = limits[name] ?? Infinity;
  if (asked <= limit) return;
  const { code, say } = WORDINGS[name];
  const { name: setting } = limitSettings[name];
  throw new HttpRefusal(400, code, `${say(String(asked), String(limit))} (${setting}).`, { setting, limit, asked });
}
