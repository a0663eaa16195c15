/** The rules of a support action. Every refusal names the field and the accepted values. */
import { MONEY_DECIMALS, type Money } from '../../../covenant/money/money.type.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { typeOfId } from '../../../covenant/ids.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { UserErrorFacts } from '../../../platform/refusals/user-error.type.ts';
import { CurrencyCodeScalar, isCivilDate, LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { countryWithoutNuts } from '../../../covenant/regions/regions.ts';
import { STAFF_DECIMALS, TONNES_DECIMALS, type SupportActionFacts } from './support-action-facts.ts';
import type { SupportActionStatus } from './support-action.enums.ts';
import { itemsOfCategory } from './support-categories.ts';

export const REGIONS_PER_ACTION = 20;
const LINKS_PER_ACTION = 20;
const PARTNERS_PER_ACTION = 20;
const BENEFICIARIES_PER_ACTION = 100;
const LANGUAGES_PER_ACTION = 10;
const TITLE_LENGTH = 300;
const LINK_LENGTH = 500;
/** Bytes of a text with all its wordings: a text column holds 64 KiB, and a change repeats title and description. */
const TEXT_BYTES = 20_000;
/** Limits that only a typing error reaches, and that keep sums exact. */
const MOST_MONEY = 1_000_000_000_000n;
const MOST_STAFF = 1_000_000n;
const MOST_TONNES = 1_000_000_000n;

/** Refuses changes of a cancelled action. */
export function mustBeOpen({ status }: { readonly status: SupportActionStatus | null }): void {
  if (status !== 'CANCELLED') return;
  throw Refusal.wrongState('The action was cancelled; record a new one.', { state: status, allowed: [] });
}

/** Reports all errors at once. */
export function mustBeRecordable(facts: SupportActionFacts): void {
  const errors = RULES.flatMap((rule) =>
    errorsOf(() => {
      rule(facts);
    }),
  );
  if (errors.length > 0) throw new Refusal(errors);
}

const RULES: readonly ((facts: SupportActionFacts) => void)[] = [
  mustBeItemOfCategory,
  mustBeTexts,
  mustBePeriod,
  mustBeQuantities,
  mustBeParties,
  mustBeLinks,
  ({ languages = [] }) => {
    mustBeShortList('languages', languages, LANGUAGES_PER_ACTION);
    for (const language of languages) LanguageCodeScalar.parseValue(language);
  },
  ({ topics }) => {
    mustBeShortList('topics', topics, Object.keys(Topic).length);
  },
  ({ regionCodes }) => {
    mustBeShortList('regions', regionCodes, REGIONS_PER_ACTION);
  },
];

function mustBeItemOfCategory({ category, item }: SupportActionFacts): void {
  const items = itemsOfCategory[category];
  if (items.includes(item)) return;
  refuse('item', `${item} is no item of ${category}; accepted are ${items.join(', ')}`, items);
}

function mustBeLinks({ links = [] }: SupportActionFacts): void {
  mustBeShortList('links', links, LINKS_PER_ACTION);
  for (const link of links) {
    if (UriScalar.parseValue(link).length > LINK_LENGTH || !/^https?:/.test(link)) {
      refuse('links', `a link is a web address of ${String(LINK_LENGTH)} characters at most`);
    }
  }
}

function mustBeTexts({ title, description = [], outcome = [] }: SupportActionFacts): void {
  if (title.length === 0) refuse('title', 'title has no wording; one in any language is needed');
  for (const { text } of title) {
    if (text.length > TITLE_LENGTH) refuse('title', `title can have ${String(TITLE_LENGTH)} characters at most`);
  }
  mustBeText('title', title);
  mustBeText('description', description);
  mustBeText('outcome', outcome);
}

function mustBeText(field: string, wordings: readonly Wording[]): void {
  for (const { language, text } of wordings) {
    LanguageCodeScalar.parseValue(language);
    if (text.trim() === '') refuse(field, `${field} has an empty wording`);
  }
  mustNameEachOnce(
    field,
    wordings.map(({ language }) => language),
  );
  const bytes = Buffer.byteLength(JSON.stringify(wordings));
  if (bytes > TEXT_BYTES) {
    refuse(field, `${field} has ${String(bytes)} bytes with all its wordings, ${String(TEXT_BYTES)} at most are kept`);
  }
}

function mustBePeriod({ startsOn, endsOn }: SupportActionFacts): void {
  mustBeDay('startsOn', startsOn);
  mustBeDay('endsOn', endsOn);
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    refuse('endsOn', `endsOn ${endsOn} lies before startsOn ${startsOn}`);
  }
}

function mustBeQuantities({ budget, staffFte, emissionsSaved }: SupportActionFacts): void {
  if (budget) mustBeMoney(budget);
  mustBeAmount('staffFte', staffFte, STAFF_DECIMALS, MOST_STAFF);
  mustBeAmount('emissionsSaved.tonnesPerYear', emissionsSaved?.tonnesPerYear, TONNES_DECIMALS, MOST_TONNES);
}

function mustBeMoney({ amount, currency, inEur, rateDate }: Money): void {
  CurrencyCodeScalar.parseValue(currency);
  mustBeAmount('budget.amount', amount, MONEY_DECIMALS, MOST_MONEY);
  mustBeAmount('budget.inEur', inEur, MONEY_DECIMALS, MOST_MONEY);
  mustBeDay('budget.rateDate', rateDate);
  if (currency === 'EUR' && inEur !== amount) refuse('budget.inEur', 'budget.inEur of a sum in EUR is its amount');
}

function mustBeParties({ coordinatorId, partnerIds = [], beneficiaryIds = [] }: SupportActionFacts): void {
  for (const id of [coordinatorId, ...partnerIds]) {
    if (typeOfId(id) !== 'Coordinator') refuse('partnerIds', `"${id}" is no id of a coordinator`);
  }
  for (const id of beneficiaryIds) {
    if (typeOfId(id) !== 'Signatory') refuse('beneficiaryIds', `"${id}" is no id of a signatory`);
  }
  if (partnerIds.includes(coordinatorId)) refuse('partnerIds', 'a coordinator is no partner of itself');
  mustBeShortList('partnerIds', partnerIds, PARTNERS_PER_ACTION);
  mustBeShortList('beneficiaryIds', beneficiaryIds, BENEFICIARIES_PER_ACTION);
}

/** Units must exist: a misspelt code would silently hide the action from its region. */
export async function mustBeKnownRegions(transaction: Transaction, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const where = isOneOf(rawSql`code`, codes);
  const rows = await transaction.select<{ code: string }>(
    rawSql`SELECT code FROM region WHERE ${where.sql}`,
    where.parameters,
  );
  const existingCodes = new Set(rows.map(({ code }) => code));
  const unknown = codes.filter((code) => !existingCodes.has(code) && countryWithoutNuts(code) === null);
  if (unknown.length > 0) {
    refuse(
      'regions',
      `${unknown.join(', ')}: no such unit; a NUTS code or the ISO code of a country without NUTS is needed`,
    );
  }
}

function mustBeDay(field: string, day: string | null | undefined): void {
  if (typeof day !== 'string' || isCivilDate(day)) return;
  refuse(field, `${field} is "${day}", a day such as 2020-01-31 is needed`);
}

function mustBeAmount(field: string, amount: string | null | undefined, decimals: number, most: bigint): void {
  if (amount === undefined || amount === null) return;
  const units = unitsOfDecimal(amount, decimals);
  if (units !== null && units >= 0n && units <= most * 10n ** BigInt(decimals)) return;
  refuse(
    field,
    `${field} is "${amount}"; a number from 0 to ${String(most)} with at most ${String(decimals)} decimals is needed`,
  );
}

function mustBeShortList(field: string, list: readonly string[] | undefined = [], most: number): void {
  if (list.length > most)
    refuse(field, `${field} has ${String(list.length)} entries, ${String(most)} at most are kept`);
  mustNameEachOnce(field, list);
}

function mustNameEachOnce(field: string, list: readonly string[]): void {
  const twice = list.find((entry, index) => list.indexOf(entry) !== index);
  if (twice !== undefined) refuse(field, `${field} names "${twice}" twice`);
}

function refuse(field: string, message: string, accepted?: readonly string[]): never {
  throw Refusal.invalid(['input', ...field.split('.')], field, `${message}.`, accepted);
}

function errorsOf(rule: () => void): readonly UserErrorFacts[] {
  try {
    rule();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.errors;
    throw error;
  }
}
