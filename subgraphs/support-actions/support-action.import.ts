/** Takes coordinator_support.csv: the support that old profile pages of coordinators say is given. */
import { choiceCell, neededChoice, neededText, RowRefused, textCell, type Cells } from '../../platform/import/cells.ts';
import { recordBatches } from '../../platform/import/read-records.ts';
import type { TableImport } from '../../platform/import/table-import.ts';
import type { Money } from '../../platform/covenant/money.type.ts';
import { unitsOfDecimal } from '../../platform/database/exact-decimal.ts';
import { idOfSource } from '../../platform/database/ids.ts';
import { slugOf } from '../../platform/database/normalised-text.ts';
import { FundingSource, SupportCategory, SupportItem } from './support-action.enums.ts';
import { MONEY_DECIMALS, type IdentifiedAction } from './support-action.facts.ts';
import { mergeSupportActions } from './support-action.service.ts';
import { itemsOfCategory } from './support-categories.ts';
import { supportItemWordings } from './support-item.wordings.ts';

const COMPLETE = 'COMPLETE';
const EXCERPT_CUT = 'EXCERPT_CUT';
/** With category and item it has to fit the 200 characters of an address. */
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
    for await (const batch of recordBatches(rows, load, ({ cells }) => identifiedAction(cells))) {
      load.report.count(
        await mergeSupportActions(
          transaction,
          batch.map(({ value }) => value),
        ),
      );
    }
  },
};

function identifiedAction(cells: Cells): { key: string; value: IdentifiedAction } {
  const coordinatorSlug = neededText(cells, 'coordinator_id', COORDINATOR_SLUG_LENGTH);
  const category = neededChoice(cells, 'support_category', Object.values(SupportCategory));
  const item = neededChoice(cells, 'support_item', Object.values(SupportItem));
  if (!itemsOfCategory[category].includes(item)) {
    throw new RowRefused(
      `support_item "${item}" does not belong to ${category}; accepted are ${itemsOfCategory[category].join(', ')}`,
    );
  }
  const budget = eurCell(cells, 'budget_eur');
  const fundingSource = choiceCell(cells, 'funding_source', Object.values(FundingSource));
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
        source: addressCell(cells, 'source_url'),
        isSourceExcerptComplete: neededChoice(cells, 'profile_text_seen', [COMPLETE, EXCERPT_CUT]) === COMPLETE,
      },
    },
  };
}

function eurCell(cells: Cells, column: string): Money | null {
  const text = textCell(cells, column);
  if (text === null) return null;
  const cents = /^\d{1,12}(\.\d+)?$/.test(text) ? unitsOfDecimal(text, MONEY_DECIMALS) : null;
  if (cents === null) {
    throw new RowRefused(`${column} is "${text}", a sum in EUR such as 30000000 or 12500.50 is needed`);
  }
  return { amount: text, currency: 'EUR', inEur: text, rateDate: null };
}

function addressCell(cells: Cells, column: string): string {
  const text = neededText(cells, column, 500);
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new RowRefused(`${column} is "${text}", a web address is needed`);
}
