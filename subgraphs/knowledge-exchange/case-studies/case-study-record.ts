/** The content of a case study and its conversion to rows. */
import type { EmissionQuantity } from '../../../covenant/evidence/emission-quantity.type.ts';
import type { Location } from '../../../covenant/regions/location.type.ts';
import type { Money } from '../../../covenant/money/money.type.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import { foundByTexts } from '../../../platform/graph/found-by.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import { regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import { contentDigest } from '../publications/content-digest.ts';
import { publicationSlug } from '../publications/publication-slug.ts';
import { PublicationState } from '../publications/publication.ts';
import { unitsAbove } from '../publications/units-above.ts';
import { CaseStudyLinkKind } from './case-study-parts.entity.ts';
import type { CaseStudySectionKind } from './case-study.enums.ts';

export interface SectionContent {
  readonly kind: CaseStudySectionKind;
  readonly text: readonly Wording[];
}

/** The content of a case study; an omitted property is unknown. */
export interface CaseStudyContent {
  readonly id: string;
  readonly title: readonly Wording[];
  readonly summary?: readonly Wording[];
  readonly sections?: readonly SectionContent[];
  readonly state: PublicationState;
  readonly publishedAt: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly year?: number | null;
  readonly lastConfirmedOn?: string | null;
  readonly license?: string | null;
  readonly source?: string | null;
  readonly isExample?: boolean;
  readonly topics?: readonly Topic[];
  /** Codes of units. */
  readonly regions?: readonly string[];
  readonly location?: Location | null;
  readonly cost?: Money | null;
  readonly funding?: readonly string[];
  readonly emissionsSaved?: EmissionQuantity | null;
  readonly coordinatorIds?: readonly string[];
  readonly signatoryIds?: readonly string[];
  readonly supportActionIds?: readonly string[];
  readonly authorIds?: readonly string[];
  readonly workshopId?: string | null;
}

/** Decimals of a tonne: the database compares emissions in kilograms. */
export const KILOGRAM_DECIMALS = 3;

/** The row without the slug, which is set only when the row is added. */
export function caseStudyRow(content: CaseStudyContent): RowValues {
  const { id, title, summary = [], state, publishedAt, isExample = false } = content;
  return {
    id,
    title: JSON.stringify(title),
    summary: jsonOrNull(summary),
    state,
    publishedAt,
    sortDate: sortDateOf(content),
    isExample: isExample ? 1 : 0,
    languages: title.map(({ language }) => language).join(','),
    searchText: foundByTexts([...title, ...summary]),
    contentDigest: contentDigest(content),
    ...statedFacts(content),
    ...partiesAndQuantities(content),
  };
}

function statedFacts(content: CaseStudyContent): RowValues {
  const { startsOn = null, endsOn = null, year = null, lastConfirmedOn = null } = content;
  const { license = null, source = null, workshopId = null } = content;
  return { startsOn, endsOn, year, lastConfirmedOn, license, source, workshopId };
}

function partiesAndQuantities(content: CaseStudyContent): RowValues {
  const { topics = [], authorIds = [], location, cost, funding, emissionsSaved } = content;
  return {
    topics: topics.join(','),
    regions: regionsOf(content).join(','),
    authorIds: authorIds.join(','),
    location: jsonOrNull(location),
    cost: jsonOrNull(cost),
    funding: jsonOrNull(funding),
    emissionsSaved: jsonOrNull(emissionsSaved),
    emissionsKilograms: emissionsSaved ? kilogramsOf(emissionsSaved) : null,
  };
}

export function caseStudySlug({ id, title }: CaseStudyContent): string {
  return publicationSlug(title, id);
}

/** The value for the order "newest first": the publication, else the last or first day, else the year. */
function sortDateOf({ publishedAt, startsOn, endsOn, year }: CaseStudyContent): string {
  return publishedAt ?? endsOn ?? startsOn ?? year?.toString() ?? '';
}

function kilogramsOf({ tonnesPerYear }: EmissionQuantity): string | null {
  return unitsOfDecimal(tonnesPerYear, KILOGRAM_DECIMALS)?.toString() ?? null;
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    ? null
    : JSON.stringify(value);
}

/** Greece and the United Kingdom have one code as units and another as countries. */
function regionsOf({ regions = [] }: CaseStudyContent): string[] {
  return regions.map((code) => regionCodeOfCountry(code));
}

/** Link rows for every target that lists the study. */
export function caseStudyLinks(content: CaseStudyContent): RowValues[] {
  const targets: readonly (readonly [CaseStudyLinkKind, readonly string[]])[] = [
    [CaseStudyLinkKind.COORDINATOR, content.coordinatorIds ?? []],
    [CaseStudyLinkKind.SIGNATORY, content.signatoryIds ?? []],
    [CaseStudyLinkKind.SUPPORT_ACTION, content.supportActionIds ?? []],
    [CaseStudyLinkKind.REGION, unitsAbove(content.regions ?? []).map(({ regionCode }) => regionCode)],
    [CaseStudyLinkKind.TOPIC, content.topics ?? []],
  ];
  return targets.flatMap(([kind, ids]) =>
    [...new Set(ids)].map((targetId, position) => ({
      caseStudyId: content.id,
      kind,
      targetId,
      position,
      sortDate: sortDateOf(content),
      isListed: content.state === PublicationState.PUBLISHED ? 1 : 0,
    })),
  );
}
