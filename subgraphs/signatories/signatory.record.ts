/** A signatory as a source states it, before it becomes a row; the same for the CSV table and the JRC workbook. */
import {
  choiceCell,
  countryCell,
  dateCell,
  decimalCell,
  flagCell,
  neededChoice,
  neededText,
  RowRefused,
  textCell,
  wholeNumberCell,
  type Cells,
} from '../../platform/import/cells.ts';
import { LocationQuality } from '../../platform/covenant/location.type.ts';
import { idOfSource } from '../../platform/database/ids.ts';
import { normalisedText, slugOf } from '../../platform/database/normalised-text.ts';
import { foundByName } from '../../platform/finding/found-by.ts';
import type { RowValues } from '../../platform/import/merge-rows.ts';
import { AdhesionType, SignatoryStatus } from './signatory.enums.ts';

export interface SignatoryRecord {
  readonly row: RowValues;
  /** Its point as the source writes it, with all decimals; null when it has none. */
  readonly point: string | null;
  /** Slug of the coordinator the source names, null when it names none. */
  readonly coordinatorSlug: string | null;
}

/** Decimals of a degree that are kept: one metre on the ground, and what the open data carries. */
const DEGREE_DECIMALS = 5;
const SLUG_NAME_LENGTH = 120;

export function signatoryRecord(cells: Cells): { key: string; value: SignatoryRecord } {
  const organisationId = neededText(cells, 'organisation_id', 20);
  const name = neededText(cells, 'name');
  const adheredOn = dateCell(cells, 'date_of_adhesion');
  if (adheredOn === null) throw new RowRefused('date_of_adhesion is empty');
  const latitude = degrees(cells, 'latitude', 90);
  const longitude = degrees(cells, 'longitude', 180);
  const populationAtAdhesion = wholeNumberCell(cells, 'population_at_adhesion');
  const row = {
    id: signatoryId(organisationId),
    name,
    sortName: normalisedText(name),
    foundBy: foundByName(name),
    organisationId,
    gcomId: textCell(cells, 'gcom_id', 20),
    country: countryCell(cells, 'country_code'),
    latitude,
    longitude,
    ...(cells['location_quality'] === undefined
      ? {}
      : { locationQuality: neededChoice(cells, 'location_quality', Object.values(LocationQuality)) }),
    populationAtAdhesion,
    sortPopulation: populationAtAdhesion ?? -1,
    adheredOn,
    mitigation2020: flagCell(cells, 'commitment_2020'),
    mayorsAdapt: flagCell(cells, 'commitment_mayors_adapt'),
    climateEnergy2030: flagCell(cells, 'commitment_2030'),
    climateNeutrality2050: flagCell(cells, 'commitment_2050'),
    adhesionType: choiceCell(cells, 'adhesion_type', Object.values(AdhesionType)),
    status: neededChoice(cells, 'signatory_status', Object.values(SignatoryStatus)),
    actionPlanExpected: flagCell(cells, 'action_plan_expected'),
    isGroup: flagCell(cells, 'is_group'),
    groupOrganisationId: textCell(cells, 'group_organisation_id', 20),
    groupName: textCell(cells, 'group_name'),
    supporterName: textCell(cells, 'supporter_name'),
  };
  const coordinatorName = textCell(cells, 'coordinator_name');
  return {
    key: row.id,
    value: {
      row,
      point: latitude === null || longitude === null ? null : `${cells['latitude'] ?? ''} ${cells['longitude'] ?? ''}`,
      coordinatorSlug: textCell(cells, 'coordinator_id') ?? (coordinatorName === null ? null : slugOf(coordinatorName)),
    },
  };
}

export function signatoryId(organisationId: string): string {
  return idOfSource('Signatory', organisationId);
}

function degrees(cells: Cells, column: string, limit: number): number | null {
  const value = decimalCell(cells, column);
  if (value === null) return null;
  if (Math.abs(value) > limit)
    throw new RowRefused(`${column} is ${String(value)}, at most ${String(limit)} is possible`);
  return Number(value.toFixed(DEGREE_DECIMALS));
}

/** Last part of a page address, given when a signatory is added: the name, and the number as names are not unique. */
export function signatorySlug(name: string, organisationId: string): string {
  const words = slugOf(name).slice(0, SLUG_NAME_LENGTH).replace(/-$/, '');
  return [words, slugOf(organisationId)].filter((part) => part !== '').join('-');
}
