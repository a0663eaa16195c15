/** What a support action must fulfil before it is recorded; every refusal names the field and what would be accepted. */
import { unitsOfDecimal } from '../../platform/database/exact-decimal.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isOneOf } from '../../platform/database/keyset-page.ts';
import { HubError } from '../../platform/errors.ts';
import { CurrencyCodeScalar, isCivilDate, LanguageCodeScalar, UriScalar } from '../../platform/graphql/scalars.ts';
import type { Wording } from '../../platform/graphql/localized-text.ts';
import { countryWithoutNuts } from '../../platform/regions/regions.ts';
import { MONEY_DECIMALS, STAFF_DECIMALS, TONNES_DECIMALS, type SupportActionFacts } from './support-action.facts.ts';
import { itemsOfCategory } from './support-categories.ts';

export const REGIONS_PER_ACTION = 20;
const TITLE_LENGTH = 300;
const LINKS_PER_ACTION = 20;
const LANGUAGES_PER_ACTION = 10;
/** Amounts whose units, and the sums of many of them, a number still holds exactly. */
const MOST = 1_000_000_000_000n;

export function mustBeRecordable(facts: SupportActionFacts): void {
  const { category, item, startsOn, endsOn, coordinatorId, partnerIds = [], beneficiaryIds = [] } = facts;
  const items = itemsOfCategory[category];
  if (!items.includes(item)) refuse('item', `${item} is no item of ${category}; accepted are ${items.join(', ')}`);
  mustBeText('title', facts.title);
  if (facts.title.length === 0) refuse('title', 'title has no wording; one in any language is needed');
  for (const { text } of facts.title) {
    if (text.length > TITLE_LENGTH) refuse('title', `title can have ${String(TITLE_LENGTH)} characters at most`);
  }
  mustBeText('description', facts.description ?? []);
  mustBeText('outcome', facts.outcome ?? []);
  mustBeDay('startsOn', startsOn);
  mustBeDay('endsOn', endsOn);
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    refuse('endsOn', `endsOn ${endsOn} lies before startsOn ${startsOn}`);
  }
  mustBeAmount('budget.amount', facts.budget?.amount, MONEY_DECIMALS);
  mustBeAmount('budget.inEur', facts.budget?.inEur, MONEY_DECIMALS);
  if (facts.budget) CurrencyCodeScalar.parseValue(facts.budget.currency);
  mustBeAmount('staffFte', facts.staffFte, STAFF_DECIMALS);
  mustBeAmount('emissionsSaved.tonnesPerYear', facts.emissionsSaved?.tonnesPerYear, TONNES_DECIMALS);
  mustBeShortList('links', facts.links, LINKS_PER_ACTION);
  for (const link of facts.links ?? []) UriScalar.parseValue(link);
  mustBeShortList('languages', facts.languages, LANGUAGES_PER_ACTION);
  for (const language of facts.languages ?? []) LanguageCodeScalar.parseValue(language);
  mustBeShortList('regionCodes', facts.regionCodes, REGIONS_PER_ACTION);
  if (partnerIds.includes(coordinatorId)) refuse('partnerIds', 'a coordinator is no partner of itself');
  if (new Set(partnerIds).size < partnerIds.length) refuse('partnerIds', 'a partner is named twice');
  if (new Set(beneficiaryIds).size < beneficiaryIds.length) refuse('beneficiaryIds', 'a signatory is named twice');
}

/** Units must exist: a misspelt code would hide the action from its region without a word. */
export async function mustBeKnownRegions(transaction: Transaction, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const where = isOneOf('code', codes);
  const rows = await transaction.select<{ code: string }>(
    `SELECT code FROM region WHERE ${where.sql}`,
    where.parameters,
  );
  const known = new Set(rows.map(({ code }) => code));
  const unknown = codes.filter((code) => !known.has(code) && countryWithoutNuts(code) === null);
  if (unknown.length > 0) {
    refuse(
      'regionCodes',
      `${unknown.join(', ')}: no such unit; a NUTS code or the ISO code of a country without NUTS is needed`,
    );
  }
}

function mustBeText(field: string, wordings: readonly Wording[]): void {
  if (wordings.some(({ text }) => text.trim() === '')) refuse(field, `${field} has an empty wording`);
  if (new Set(wordings.map(({ language }) => language)).size < wordings.length) {
    refuse(field, `${field} has two wordings in one language`);
  }
}

function mustBeDay(field: string, day: string | undefined): void {
  if (day !== undefined && !isCivilDate(day)) refuse(field, `${field} is "${day}", a day such as 2020-01-31 is needed`);
}

function mustBeAmount(field: string, amount: string | null | undefined, decimals: number): void {
  if (amount === undefined || amount === null) return;
  const units = unitsOfDecimal(amount, decimals);
  if (units !== null && units >= 0n && units <= MOST * 10n ** BigInt(decimals)) return;
  refuse(
    field,
    `${field} is "${amount}"; a number from 0 to ${String(MOST)} with at most ${String(decimals)} decimals is needed`,
  );
}

function mustBeShortList(field: string, list: readonly string[] | undefined, most: number): void {
  const length = list?.length ?? 0;
  if (length > most) refuse(field, `${field} has ${String(length)} entries, ${String(most)} at most are kept`);
  if (new Set(list).size < length) refuse(field, `${field} names one entry twice`);
}

function refuse(field: string, message: string): never {
  throw new HubError('BAD_USER_INPUT', `${message}.`, { field });
}
