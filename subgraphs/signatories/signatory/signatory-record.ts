/** A signatory as a source states it, before it becomes a row, for the CSV table and the JRC workbook. */
import {
  choiceCell,
  countryCell,
  decimalCell,
  flagCell,
  keyCell,
  neededChoice,
  neededDate,
  neededKey,
  neededName,
  otherNameCell,
  RowRefused,
  textCell,
  wholeNumberCell,
} from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { LocationQuality } from '../../../covenant/regions/location.type.ts';
import { namedCoordinatorSlug } from '../../../covenant/bodies/named-coordinator.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { normalisedText, slugOf } from '../../../platform/text/normalised-text.ts';
import { foundByName } from '../../../platform/graph/found-by.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import { AdhesionType, SignatoryStatus } from './signatory.enums.ts';
import { keptDegrees, MAX_NUMBER, MAX_POPULATION } from './signatory-facts.rules.ts';
import { FIRST_DAY } from '../../../covenant/first-day.ts';

export interface SignatoryRecord {
  readonly row: RowValues;
  /** Its point as the source writes it, with all decimals; null if it has none. */
  readonly point: string | null;
  /** Slug of the coordinator the source names, null when it names none. */
  readonly coordinatorSlug: string | null;
}

const SLUG_NAME_LENGTH = 120;

export function signatoryRecord(row: TableRow, today: string): { key: string; value: SignatoryRecord } {
  const organisationId = neededKey(row, 'organisation_id', MAX_NUMBER);
  const name = neededName(row, 'name');
  const latitude = decimalCell(row, 'latitude', 90);
  const longitude = decimalCell(row, 'longitude', 180);
  if ((latitude === null) !== (longitude === null)) throw new RowRefused('latitude and longitude come together');
  const populationAtAdhesion = wholeNumberCell(row, 'population_at_adhesion', MAX_POPULATION);
  const values = {
    id: signatoryId(organisationId),
    name,
    sortName: normalisedText(name),
    foundBy: foundByName(name),
    organisationId,
    gcomId: textCell(row, 'gcom_id', MAX_NUMBER),
    country: countryCell(row, 'country_code'),
    latitude: latitude === null ? null : keptDegrees(latitude),
    longitude: longitude === null ? null : keptDegrees(longitude),
    ...(row.cells['location_quality'] === undefined
      ? {}
      : { locationQuality: neededChoice(row, 'location_quality', Object.values(LocationQuality)) }),
    populationAtAdhesion,
    sortPopulation: populationAtAdhesion ?? -1,
    adheredOn: neededDate(row, 'date_of_adhesion', { from: FIRST_DAY, until: today }),
    mitigation2020: flagCell(row, 'commitment_2020'),
    mayorsAdapt: flagCell(row, 'commitment_mayors_adapt'),
    climateEnergy2030: flagCell(row, 'commitment_2030'),
    climateNeutrality2050: flagCell(row, 'commitment_2050'),
    adhesionType: choiceCell(row, 'adhesion_type', Object.values(AdhesionType)),
    status: neededChoice(row, 'signatory_status', Object.values(SignatoryStatus)),
    actionPlanExpected: flagCell(row, 'action_plan_expected'),
    isGroup: flagCell(row, 'is_group'),
    groupOrganisationId: keyCell(row, 'group_organisation_id', MAX_NUMBER),
    groupName: otherNameCell(row, 'group_name'),
    supporterName: otherNameCell(row, 'supporter_name'),
  };
  return {
    key: values.id,
    value: {
      row: values,
      point: latitude === null || longitude === null ? null : `${String(latitude)} ${String(longitude)}`,
      coordinatorSlug: namedCoordinatorSlug(row),
    },
  };
}

export function signatoryId(organisationId: string): string {
  return idOfSource('Signatory', organisationId);
}

/** The slug of a new signatory: its name, and its number, as names are not unique. */
export function signatorySlug(name: string, organisationId: string): string {
  const words = slugOf(name).slice(0, SLUG_NAME_LENGTH).replace(/-$/, '');
  return [words, slugOf(organisationId)].filter((word) => word !== '').join('-');
}
