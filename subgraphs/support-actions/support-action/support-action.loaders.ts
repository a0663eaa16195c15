/** Per-request batches of support actions, and the lists of them under coordinators, signatories and regions. */
import { reportPeriodOfKey } from '../../../covenant/commitments/report-period.ts';
import { conditionOf, isOneOf, type Condition, type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { byId, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { latestFirst, SUPPORT_ACTION_COLUMNS, type SupportActionRow } from './support-action.entity.ts';
import type { SupportCategory } from './support-action.enums.ts';
import { carriedOut, inForceBetween } from './support-period.ts';
import { inRegion, PLACED_ACTIONS } from './support-region.ts';

export const supportActionById = loader<string, SupportActionRow>(async ({ database }, ids) =>
  byId(
    await database.select<SupportActionRow>(
      rawSql`SELECT ${SUPPORT_ACTION_COLUMNS.all} FROM support_action a WHERE a.id IN (${placeholders(ids.length)})`,
      [...ids],
    ),
  ),
);

interface AskedOfCoordinator extends EntriesRequest {
  readonly category: readonly SupportCategory[] | null;
  readonly activeOn: string | null;
}

export const supportActionsByCoordinatorId = loaderWith<AskedOfCoordinator, string, Page<SupportActionRow>>(
  ({ database }, ids, { category, activeOn, ...page }) => {
    const conditions: Condition[] = [];
    if (category) conditions.push(isOneOf(rawSql`a.category`, category));
    if (activeOn !== null) conditions.push(inForceBetween(activeOn, activeOn));
    const list = actionList('Coordinator.supportActions', ALL_ACTIONS, conditions, page, [category, activeOn]);
    return readPagesByParent<SupportActionRow>(database, { list, parent: rawSql`a.coordinatorId` }, ids, page);
  },
);

export const supportActionsBySignatoryId = loaderWith<EntriesRequest, string, Page<SupportActionRow>>(
  ({ database }, signatoryIds, page) => {
    const list = actionList('Signatory.supportActions', HELPING_ACTIONS, [], page);
    return readPagesByParent<SupportActionRow>(database, { list, parent: rawSql`s.signatoryId` }, signatoryIds, page);
  },
);

export const supportActionsByRegion = loaderWith<EntriesRequest, string, Page<SupportActionRow>>(
  ({ database }, codes, page) => {
    const list = actionList('Region.supportActions', PLACED_ACTIONS, [], page);
    return readPagesByParent<SupportActionRow>(database, { list, parent: inRegion }, codes, page);
  },
);

/** Actions in force on at least one day of a report's period, by its key; its figures add these up. */
export const supportActionsByReportPeriod = loaderWith<EntriesRequest, string, Page<SupportActionRow>>(
  ({ database }, keys, page) => {
    const list = actionList('CoordinatorReport.supportActions', ALL_ACTIONS, [carriedOut], page);
    const parent = (key: string): Condition => {
      const { coordinatorId, startsOn, endsOn } = reportPeriodOfKey(key);
      return conditionOf([isOneOf(rawSql`a.coordinatorId`, [coordinatorId]), inForceBetween(startsOn, endsOn)]);
    };
    return readPagesByParent<SupportActionRow>(database, { list, parent }, keys, page);
  },
);

type ActionSource = Pick<List, 'from' | 'id' | 'order'>;

export const ALL_ACTIONS: ActionSource = { from: rawSql`support_action a`, id: rawSql`a.id`, order: latestFirst };

const HELPING_ACTIONS: ActionSource = {
  ...ALL_ACTIONS,
  from: rawSql`support_action_beneficiary s JOIN support_action a ON a.id = s.actionId`,
};

export function actionList(
  name: string,
  { from, id, order }: ActionSource,
  conditions: readonly Condition[],
  { requested }: Pick<EntriesRequest, 'requested'>,
  scope: unknown = null,
): List {
  return { name, columns: SUPPORT_ACTION_COLUMNS.for(requested), from, id, order, conditions, scope };
}
