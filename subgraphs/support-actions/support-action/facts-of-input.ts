/** Computes the facts of an action from the input and the previous facts. */
import type { EmissionQuantity } from '../../../covenant/evidence/emission-quantity.type.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { lineOf, proseOf } from '../../../platform/text/plain-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { TextInput } from '../../../platform/acts/text-input.ts';
import type { SupportActionInput } from './support-action-facts.inputs.ts';
import { SupportActionStatus } from './support-action.enums.ts';
import type { SupportActionFacts } from './support-action-facts.ts';

const NEEDED = ['title', 'category', 'item', 'startsOn'] as const;

/** The facts of a new action, without the budget in EUR. */
export function factsOfNew(coordinatorId: string, input: SupportActionInput, today: string): SupportActionFacts {
  const missing = NEEDED.filter((field) => input[field] === undefined || input[field] === null);
  if (missing.length > 0) {
    throw new Refusal(
      missing.flatMap((field) => Refusal.required(['input', field], `A new action needs ${field}.`).errors),
    );
  }
  const { category, item } = input;
  if (!category || !item) throw new Error('What is needed was checked.');
  return withStatus(changed({ coordinatorId, category, item, title: [] }, input), input, today);
}

/** The facts of an action after a change: omitted fields do not change, null empties a field. */
export function factsOfChanged(
  before: SupportActionFacts,
  input: SupportActionInput,
  today: string,
): SupportActionFacts {
  const emptied = (['title', 'category', 'item', 'startsOn'] as const).filter((field) => input[field] === null);
  if (emptied.length > 0) {
    throw new Refusal(
      emptied.flatMap((field) => Refusal.required(['input', field], `${field} cannot be empty.`).errors),
    );
  }
  return withStatus(changed(before, input), input, today);
}

function changed(before: SupportActionFacts, input: SupportActionInput): SupportActionFacts {
  const { title, description, outcome, budget, emissionsSaved, regions, category, item, ...plain } = input;
  const facts: Record<string, unknown> = { ...before };
  for (const [field, value] of Object.entries(plain)) {
    if (value === null) Reflect.deleteProperty(facts, field);
    else facts[field] = value;
  }
  replace(facts, 'title', title, (texts) => texts.map(oneLine));
  replace(facts, 'description', description, (texts) => texts.map(severalLines));
  replace(facts, 'outcome', outcome, (texts) => texts.map(severalLines));
  replace(facts, 'regionCodes', regions, (codes) => codes);
  replace(facts, 'emissionsSaved', emissionsSaved, (saved): EmissionQuantity => ({
    tonnesPerYear: saved.tonnesPerYear,
    approach: saved.approach,
    basis: saved.basis,
    baselineYear: saved.baselineYear ?? null,
    targetYear: saved.targetYear ?? null,
  }));
  replace(facts, 'budget', budget, ({ amount, currency }) => ({
    amount,
    currency,
    inEur: currency === 'EUR' ? amount : null,
    rateDate: null,
  }));
  if (category) facts['category'] = category;
  if (item) facts['item'] = item;
  return facts as unknown as SupportActionFacts;
}

function replace<Value>(
  facts: Record<string, unknown>,
  field: string,
  value: Value | null | undefined,
  made: (value: Value) => unknown,
): void {
  if (value === undefined) return;
  if (value === null) Reflect.deleteProperty(facts, field);
  else facts[field] = made(value);
}

function oneLine({ language, text }: TextInput): Wording {
  return { language, text: lineOf(text) };
}

function severalLines({ language, text }: TextInput): Wording {
  return { language, text: proseOf(text) };
}

/** The status follows from the days; a stated status must fit them. */
function withStatus(facts: SupportActionFacts, input: SupportActionInput, today: string): SupportActionFacts {
  const { startsOn, endsOn } = facts;
  // An old profile page states neither the first day nor the status, and the hub does not guess them.
  if (startsOn === undefined) return facts;
  const possible = possibleStatuses(startsOn, endsOn, today);
  const [usual] = possible;
  const wanted = input.status ?? (facts.status !== undefined && possible.includes(facts.status) ? facts.status : usual);
  if (wanted !== undefined && possible.includes(wanted)) return { ...facts, status: wanted };
  throw Refusal.invalid(
    ['input', 'status'],
    'statusFitsDays',
    `An action from ${startsOn} ${endsOn === undefined ? 'with no last day' : `to ${endsOn}`} cannot be ${String(wanted)} today.`,
    possible,
  );
}

/** The default first. An action may begin later and end earlier than its days state. */
function possibleStatuses(startsOn: string, endsOn: string | undefined, today: string): SupportActionStatus[] {
  if (startsOn > today) return [SupportActionStatus.PLANNED];
  if (endsOn !== undefined && endsOn < today) return [SupportActionStatus.COMPLETED, SupportActionStatus.ONGOING];
  return [SupportActionStatus.ONGOING, SupportActionStatus.COMPLETED, SupportActionStatus.PLANNED];
}
