/** The rules of a signatory's facts, for imports and acts, and their columns. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { decidedByPeople } from '../../../platform/database/decided-by-people.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { sourceKey } from '../../../platform/base/source-key.ts';
import { foundByName } from '../../../platform/graph/found-by.ts';
import type { Checks } from '../../../platform/acts/checks.ts';
import { MAX_INT } from '../../../platform/import/cells.ts';
import { LocationQuality } from '../../../covenant/regions/location.type.ts';
import type { Signatory } from './signatory.entity.ts';
import { AdhesionType } from './signatory.enums.ts';
import { FIRST_DAY } from '../../../covenant/first-day.ts';
import { frameColumns } from './signatory.inputs.ts';
import type { SignatoryInput } from './signatory-facts.inputs.ts';

export type Columns = Record<string, SqlValue>;

/** The fields that its own people may change; the Office records all others, by decision of the council. */
const OWN_FIELDS = ['latitude', 'longitude', 'populationAtAdhesion'] as const;
const NEEDED = ['organisationId', 'name', 'country', 'adheredOn', 'commitments'] as const;

const MAX_NAME = 300;
export const MAX_NUMBER = 20;
export const MAX_POPULATION = 100_000_000;
/** The largest GraphQL Int. No sum of populations exceeds that of all signatories. */
export const MAX_TOTAL_POPULATION = MAX_INT;

/** About one metre on the ground, as in the open data. */
const DEGREE_DECIMALS = 5;

export function keptDegrees(value: number): number {
  return Number(value.toFixed(DEGREE_DECIMALS));
}

export async function totalPopulation(transaction: Transaction): Promise<number> {
  const [sum] = await transaction.select<{ total: number | string | null }>(
    rawSql`SELECT SUM(populationAtAdhesion) AS total FROM signatory`,
  );
  return Number(sum?.total ?? 0);
}

/** Adds the changed columns to those that people have decided, so that no import overwrites them. */
export function setByPeople({ keptColumns }: Pick<Signatory, 'keptColumns'>, set: Columns): Columns {
  return { ...set, keptColumns: decidedByPeople(keptColumns, Object.keys(set)) };
}

interface GivenFacts {
  /** The input without nulls. */
  readonly input: SignatoryInput;
  readonly today: string;
}

export function mustHaveNeeded(checks: Checks, input: SignatoryInput): void {
  for (const field of NEEDED) {
    checks.that(input[field] !== undefined, ['input', field], 'neededToRegister', `${field} is needed to register.`);
  }
}

/** The columns of the fields in the input. */
export function columnsOfFacts(checks: Checks, { input, today }: GivenFacts): Columns {
  return { ...identity(checks, input), ...adhesion(checks, input, today), ...coordinates(checks, input) };
}

function identity(checks: Checks, { organisationId, name, country, gcomId }: SignatoryInput): Columns {
  const columns: Columns = {};
  if (typeof organisationId === 'string') {
    const key = /^[A-Za-z0-9-]{1,20}$/.test(organisationId) ? sourceKey(organisationId) : null;
    checks.that(
      key !== null,
      ['input', 'organisationId'],
      'organisationId',
      'organisationId is no number of MyCovenant.',
      ['at most 20 letters, digits and hyphens'],
    );
    columns['organisationId'] = key;
  }
  if (typeof name === 'string') {
    const line = checks.line(['input', 'name'], name, MAX_NAME);
    Object.assign(columns, { name: line, sortName: normalisedText(line), foundBy: foundByName(line) });
  }
  if (typeof country === 'string') columns['country'] = country;
  if (typeof gcomId === 'string') columns['gcomId'] = checks.line(['input', 'gcomId'], gcomId, MAX_NUMBER);
  return columns;
}

function adhesion(checks: Checks, input: SignatoryInput, today: string): Columns {
  const { adheredOn, commitments, adhesionType, isGroup } = input;
  const columns: Columns = {};
  if (typeof adheredOn === 'string') {
    columns['adheredOn'] = checks.day(['input', 'adheredOn'], adheredOn, { from: FIRST_DAY, until: today });
  }
  if (commitments) {
    const frames = checks.list(['input', 'commitments'], commitments, { least: 1, most: 4 });
    for (const [frame, column] of Object.entries(frameColumns)) {
      columns[column] = Number((frames as readonly string[]).includes(frame));
    }
  }
  if (typeof adhesionType === 'string') columns['adhesionType'] = adhesionType;
  if (typeof isGroup === 'boolean') columns['isGroup'] = Number(isGroup);
  return columns;
}

/** The columns of a point. A person's point is precise; its unit is unknown until an import. */
function coordinates(checks: Checks, { latitude, longitude, populationAtAdhesion }: SignatoryInput): Columns {
  const columns: Columns = {};
  if (typeof populationAtAdhesion === 'number') {
    const isNumber = populationAtAdhesion >= 0 && populationAtAdhesion <= MAX_POPULATION;
    checks.that(isNumber, ['input', 'populationAtAdhesion'], 'number', 'populationAtAdhesion is out of range.', [
      `0 to ${String(MAX_POPULATION)}`,
    ]);
    Object.assign(columns, { populationAtAdhesion, sortPopulation: populationAtAdhesion });
  }
  if (typeof latitude !== 'number' && typeof longitude !== 'number') return columns;
  const degrees = {
    latitude: degreesOf(checks, 'latitude', latitude, 90),
    longitude: degreesOf(checks, 'longitude', longitude, 180),
  };
  return { ...columns, ...degrees, locationQuality: LocationQuality.POINT, regionCode: null };
}

function degreesOf(checks: Checks, field: string, value: number | null | undefined, limit: number): number {
  const path = ['input', field];
  if (typeof value !== 'number') {
    checks.invalid(path, 'wholePoint', 'latitude and longitude come together.');
    return 0;
  }
  checks.that(Math.abs(value) <= limit, path, 'degrees', `${field} is ${String(value)}.`, [
    `from -${String(limit)} to ${String(limit)}`,
  ]);
  return keptDegrees(value);
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly isGroup: boolean | number;
}

/** The columns of a signatory's group. */
export async function columnsOfGroup(
  transaction: Transaction,
  checks: Checks,
  { id, groupId }: { readonly id: string; readonly groupId: string },
): Promise<Columns> {
  const [group] = await transaction.select<Group>(
    rawSql`SELECT id, name, organisationId, isGroup FROM signatory WHERE id = ?`,
    [groupId],
  );
  if (!group || !Number(group.isGroup) || group.id === id) {
    checks.invalid(['input', 'groupId'], 'group', 'No other signatory that is a group has this id.');
    return {};
  }
  return { groupId: group.id, groupOrganisationId: group.organisationId, groupName: group.name };
}

export interface Adhesion {
  readonly adhesionType: string | null;
  readonly isGroup: boolean | number;
  readonly groupId: string | null;
}

/** A group or a member of one must have an option; others must not. */
export function columnsOfAdhesion(checks: Checks, { adhesionType, isGroup, groupId }: Adhesion): Columns {
  const isInGroup = Boolean(Number(isGroup)) || groupId !== null;
  const accepted = isInGroup ? [AdhesionType.GROUP_OPTION_1, AdhesionType.GROUP_OPTION_2] : [AdhesionType.INDIVIDUAL];
  checks.choice(['input', 'adhesionType'], (adhesionType ?? 'INDIVIDUAL') as AdhesionType, accepted);
  checks.that(
    !(Number(isGroup) && groupId !== null),
    ['input', 'groupId'],
    'groupOfGroups',
    'A group belongs to no other group.',
  );
  const isExpected = Number(isGroup)
    ? adhesionType !== AdhesionType.GROUP_OPTION_1
    : adhesionType !== AdhesionType.GROUP_OPTION_2;
  return { actionPlanExpected: Number(isExpected) };
}

/** Refuses changes of fields that only the Office may change; unchanged values are allowed. */
export function mustBeOwnFields(checks: Checks, input: SignatoryInput, changed: readonly string[]): void {
  const own: readonly string[] = OWN_FIELDS;
  for (const field of Object.keys(input)) {
    const columns = field === 'commitments' ? Object.values<string>(frameColumns) : [field];
    if (own.includes(field) || !columns.some((column) => changed.includes(column))) continue;
    checks.invalid(['input', field], 'officeOnly', `${field} is changed by the Office; write to the helpdesk.`, own);
  }
}
