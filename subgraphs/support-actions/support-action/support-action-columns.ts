/** A support action as it is read: plain rows that may be offered as a Node. */
import { RowColumns } from '../../../platform/graph/row-columns.ts';
import { SupportAction } from './support-action.entity.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Columns of a support action read as `a`. */
export const SUPPORT_ACTION_COLUMNS = new RowColumns({
  entity: SupportAction,
  alias: 'a',
  columns: [
    'id',
    'slug',
    'coordinatorId',
    'title',
    'description',
    'category',
    'item',
    'phase',
    'status',
    'startsOn',
    'endsOn',
    'languages',
    'topics',
    'budgetAmount',
    'budgetCurrency',
    'budgetInEur',
    'budgetRateDate',
    'fundingSource',
    'staffFte',
    'outcome',
    'emissionsSaved',
    'links',
    'source',
    'isSourceExcerptComplete',
    'revision',
    'updatedAt',
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

export type SupportActionRow = Omit<
  SupportAction,
  | 'searchText'
  | 'decidedColumns'
  | 'sortStart'
  | 'activeUntil'
  | 'budgetCents'
  | 'staffThousandths'
  | 'measuredKilograms'
> & { readonly __typename: 'SupportAction' };

/** Lists of actions: latest first, unknown start last. */
export const latestFirst = { by: rawSql`a.sortStart`, direction: 'DESC' } as const;
