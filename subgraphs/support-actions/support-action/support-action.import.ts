/** Imports coordinator_support.csv: the support that old profile pages of coordinators list. */
import { choiceCell, neededChoice, neededText, RowRefused, textCell } from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { recordBatches } from '../../../platform/import/read-records.ts';
import type { TableImport } from '../../../platform/import/table-import.ts';
import { neededCoordinatorSlug } from '../../../covenant/bodies/named-coordinator.ts';
import { MONEY_DECIMALS, type Money } from '../../../covenant/money/money.type.ts';
import { decimalOfUnits, unitsOfDecimal } from '../../../platform/base/decimals.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { slugOf } from '../../../platform/text/normalised-text.ts';
import { FundingSource, SupportCategory, SupportItem } from './support-action.enums.ts';
import type { IdentifiedAction } from './support-action-facts.ts';
import { mergeSupportActions } from './write-support-actions.ts';
import { itemsOfCategory } from './support-categories.ts';
import { supportItemWordings } from './support-item-wordings.ts';

const COMPLETE = 'COMPLETE';
const EXCERPT_CUT = 'EXCERPT_CUT';
/** Together with category and item it must fit the 200 characters of a slug. */
const COORDINATOR_SLUG_LENGTH = 130;

export const supportActionImport: TableImport = {
  table: 'support actions',
  knownBy: ['coordinator_id', 'support_category', 'support_item'],
  needs: [
    'coordinator_id',
    'support_category',
    'support_item',
    'budget_eur',
    'funding_source',
    'profile_text_seen',
    'source_url',
  ],
  async load(transaction, rows, load) {
    for await (const batch of recordBatches(rows, load, identifiedAction)) {
      load.report.count(
        await mergeSupportActions(
          transaction,
          batch.map(({ value }) => value),
        ),
      );
    }
  },
};

function identifiedAction(row: TableRow): { key: string; value: IdentifiedAction } {
  const coordinatorSlug = neededCoordinatorSlug(row, COORDINATOR_SLUG_LENGTH);
  const category = neededChoice(row, 'support_category', Object.values(SupportCategory));
  const item = neededChoice(row, 'support_item', Object.values(SupportItem));
  if (!itemsOfCategory[category].includes(item)) {
    throw new RowRefused(
      `support_item "${item}" does not belong to ${category}; accepted are ${itemsOfCategory[category].join(', ')}`,
    );
  }
  const budget = eurCell(row, 'budget_eur');
  const fundingSource = choiceCell(row, 'funding_source', Object.values(FundingSource));
  const id = idOfSource('SupportAction', [coordinatorSlug, category, item].join(' '));
  return {
    key: id,
    value: {
      id,
      slug: slugOf([coordinatorSlug, category, item].join(' ')),
      facts: {
        coordinatorId: idOfSource('Coordinator', coordinatorSlug),
        category,
        item,
        title: supportItemWordings(category, item),
        ...(budget === null ? {} : { budget }),
        ...(fundingSource === null ? {} : { fundingSource }),
        source: addressCell(row, 'source_url'),
        isSourceExcerptComplete: neededChoice(row, 'profile_text_seen', [COMPLETE, EXCERPT_CUT]) === COMPLETE,
      },
    },
  };
}

function eurCell(row: TableRow, column: string): Money | null {
  const text = textCell(row, column);
  if (text === null) return null;
  // Three digits behind the point may be thousands.
  const cents = /^\d{1,12}(\.\d{1,2})?$/.test(text) ? unitsOfDecimal(text, MONEY_DECIMALS) : null;
  if (cents === null) {
    throw new RowRefused(`${column} is "${text}", a sum in EUR such as 30000000 or 12500.50 is needed`);
  }
  const amount = decimalOfUnits(cents, MONEY_DECIMALS);
  return { amount, currency: 'EUR', inEur: amount, rateDate: null };
}

function addressCell(row: TableRow, column: string): string {
  const text = neededText(row, column, 500);
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new RowRefused(`${column} is "${text}", a web address is needed`);
}
