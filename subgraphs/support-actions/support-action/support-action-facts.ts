/** The facts of a support action and its row. Callers check its rules first. */
import type { EmissionQuantity } from '../../../covenant/evidence/emission-quantity.type.ts';
import { MONEY_DECIMALS, type Money } from '../../../covenant/money/money.type.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { SqlValue } from '../../../platform/database/database.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import { foundByTexts } from '../../../platform/graph/found-by.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import type {
  FundingSource,
  SupportActionStatus,
  SupportCategory,
  SupportItem,
  SupportPhase,
} from './support-action.enums.ts';
import { lastActiveDay, UNKNOWN_START } from './support-period.ts';

export interface SupportActionFacts {
  readonly coordinatorId: string;
  readonly category: SupportCategory;
  readonly item: SupportItem;
  /** At most one wording per language; the original is first. */
  readonly title: readonly Wording[];
  readonly description?: readonly Wording[];
  readonly phase?: SupportPhase;
  readonly status?: SupportActionStatus;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly languages?: readonly string[];
  readonly topics?: readonly Topic[];
  readonly regionCodes?: readonly string[];
  readonly beneficiaryIds?: readonly string[];
  readonly partnerIds?: readonly string[];
  readonly budget?: Money;
  readonly fundingSource?: FundingSource;
  readonly staffFte?: string;
  readonly outcome?: readonly Wording[];
  readonly emissionsSaved?: EmissionQuantity;
  readonly links?: readonly string[];
  /** Page that states the facts. */
  readonly source?: string;
  /** True if the hub could read the whole page. */
  readonly isSourceExcerptComplete?: boolean;
}

/** An action with its id and slug, which never change. */
export interface IdentifiedAction {
  readonly id: string;
  readonly slug: string;
  readonly facts: SupportActionFacts;
}

export const STAFF_DECIMALS = 3;
export const TONNES_DECIMALS = 3;

/** Columns of an action that people have changed; imports leave them alone. */
export const DECIDED_BY_PEOPLE =
  'category,item,title,searchText,budgetAmount,budgetCurrency,budgetInEur,budgetRateDate,budgetCents,fundingSource';

/** The columns that a source of open data states; a repeated import updates only these. */
export function statedColumns({ id, facts }: IdentifiedAction): RowValues {
  return { id, coordinatorId: facts.coordinatorId, ...sourceColumns(facts) };
}

function sourceColumns(facts: SupportActionFacts): RowValues {
  const { category, item, title, description = [], isSourceExcerptComplete: isComplete } = facts;
  return {
    category,
    item,
    title: JSON.stringify(title),
    searchText: foundByTexts([...title, ...description]),
    ...budgetColumns(facts.budget),
    fundingSource: facts.fundingSource ?? null,
    source: facts.source ?? null,
    isSourceExcerptComplete: isComplete === undefined ? null : Number(isComplete),
  };
}

function budgetColumns(budget: Money | undefined): RowValues {
  return {
    budgetAmount: budget?.amount ?? null,
    budgetCurrency: budget?.currency ?? null,
    budgetInEur: budget?.inEur ?? null,
    budgetRateDate: budget?.rateDate ?? null,
    budgetCents: units(budget?.inEur, MONEY_DECIMALS),
  };
}

/** The columns that only the coordinator states, and those that never change. */
export function ownColumns({ slug, facts }: IdentifiedAction): RowValues {
  return { slug, decidedColumns: '', ...toldColumns(facts) };
}

/** All facts of an action that a person may change. */
export function allColumns(facts: SupportActionFacts): RowValues {
  return { ...sourceColumns(facts), ...toldColumns(facts) };
}

function toldColumns(facts: SupportActionFacts): RowValues {
  const { languages = [], topics = [], links = [] } = facts;
  return {
    description: jsonOrNull(facts.description),
    phase: facts.phase ?? null,
    ...periodColumns(facts),
    languages: languages.join(','),
    topics: topics.join(','),
    staffFte: facts.staffFte ?? null,
    staffThousandths: units(facts.staffFte, STAFF_DECIMALS),
    outcome: jsonOrNull(facts.outcome),
    ...emissionColumns(facts.emissionsSaved),
    links: JSON.stringify(links),
  };
}

function periodColumns({ status, startsOn, endsOn }: SupportActionFacts): RowValues {
  const period = { status: status ?? null, startsOn: startsOn ?? null, endsOn: endsOn ?? null };
  return { ...period, sortStart: startsOn ?? UNKNOWN_START, activeUntil: lastActiveDay(period) };
}

function emissionColumns(saved: EmissionQuantity | undefined): RowValues {
  if (saved === undefined) return { emissionsSaved: null, measuredKilograms: null };
  const measured = saved.basis === 'MEASURED' ? saved.tonnesPerYear : null;
  return { emissionsSaved: JSON.stringify(saved), measuredKilograms: units(measured, TONNES_DECIMALS) };
}

function jsonOrNull(wordings: readonly Wording[] | undefined): SqlValue {
  return wordings === undefined || wordings.length === 0 ? null : JSON.stringify(wordings);
}

/** Rules limit these values to integers that a number holds exactly. */
function units(decimal: string | null | undefined, decimals: number): number | null {
  const whole = typeof decimal === 'string' ? unitsOfDecimal(decimal, decimals) : null;
  return whole === null ? null : Number(whole);
}

/** The values of an action in the trail. */
export function summaryOf(facts: SupportActionFacts): Readonly<Record<string, string | number | null>> {
  return {
    category: facts.category,
    item: facts.item,
    status: facts.status ?? null,
    startsOn: facts.startsOn ?? null,
    endsOn: facts.endsOn ?? null,
    budget: facts.budget ? `${facts.budget.amount} ${facts.budget.currency}` : null,
    staffFte: facts.staffFte ?? null,
    beneficiaries: facts.beneficiaryIds?.length ?? 0,
    partners: facts.partnerIds?.length ?? 0,
  };
}
