/** Reads support actions as plain rows that can be returned as a Node. */
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { SupportAction } from './support-action.entity.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Columns of a support action read as `a`. */
export const SUPPORT_ACTION_COLUMNS = new RowColumns({
  entity: SupportAction,
  alias: 'a',
  hidden: [
    'searchText',
    'decidedColumns',
    'sortStart',
    'activeUntil',
    'budgetCents',
    'staffThousandths',
    'measuredKilograms',
  ],
  behind: {
    uri: [],
    title: ['title'],
    description: ['description'],
    topics: ['topics'],
    commitment: ['category'],
    regions: [],
    coordinator: ['coordinatorId'],
    beneficiaries: [],
    partners: [],
    budget: ['budgetAmount', 'budgetCurrency', 'budgetInEur', 'budgetRateDate'],
  },
});

export type SupportActionRow = RowOf<typeof SUPPORT_ACTION_COLUMNS, 'SupportAction'>;

/** Lists of actions: latest first, unknown start last. */
export const latestFirst = { by: rawSql`a.sortStart`, direction: 'DESC' } as const;
