/** The signatories, coordinators and regions of support actions, in batches. */
import { type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import { typeColumns, type BodyType } from '../../../covenant/bodies/covenant-bodies.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { loader, loaderWith } from '../../../platform/graph/loader.ts';
import { placeholders, rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { REGIONS_PER_ACTION } from './support-action.rules.ts';

/** A coordinator or signatory in a list. */
export interface ListedBody {
  readonly __typename: BodyType;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** An entry is null until the name of a new body has arrived from its owner. */
export type BodyPage = Page<ListedBody | null>;

export const beneficiariesByActionId = loaderWith<PageArguments, string, BodyPage>(({ database }, actionIds, page) =>
  bodyPages(
    readPagesByParent<NamelessBody>(database, { list: beneficiaries, parent: rawSql`p.actionId` }, actionIds, page),
  ),
);

export const partnersByActionId = loaderWith<PageArguments, string, BodyPage>(({ database }, actionIds, page) =>
  bodyPages(readPagesByParent<NamelessBody>(database, { list: partners, parent: rawSql`p.actionId` }, actionIds, page)),
);

export const regionCodesByActionId = loader<string, string[]>(async ({ database }, actionIds) => {
  const rows = await database.select<{ actionId: string; regionCode: string }>(
    rawSql`SELECT actionId, regionCode FROM support_action_region WHERE actionId IN (${placeholders(actionIds.length)})
     ORDER BY actionId, regionCode`,
    [...actionIds],
  );
  const codes = new Map<string, string[]>();
  for (const { actionId, regionCode } of rows) {
    const ofAction = codes.get(actionId);
    if (!ofAction) codes.set(actionId, [regionCode]);
    else if (ofAction.length < REGIONS_PER_ACTION) ofAction.push(regionCode);
  }
  return codes;
});

interface NamelessBody {
  readonly __typename: BodyType;
  readonly id: string;
  readonly slug: string | null;
  readonly name: string | null;
}

function listOfParties(name: string, table: SqlText, type: BodyType, id: SqlText): List {
  return {
    name,
    columns: rawSql`${typeColumns[type]}, ${id} AS id, b.slug, b.name`,
    from: rawSql`${table} p LEFT JOIN covenant_body b ON b.id = ${id}`,
    id,
    order: { by: rawSql`p.position`, direction: 'ASC' },
    conditions: [],
    scope: null,
  };
}

const beneficiaries = listOfParties(
  'SupportAction.beneficiaries',
  rawSql`support_action_beneficiary`,
  'Signatory',
  rawSql`p.signatoryId`,
);
const partners = listOfParties(
  'SupportAction.partners',
  rawSql`support_action_partner`,
  'Coordinator',
  rawSql`p.coordinatorId`,
);

async function bodyPages(
  pages: Promise<ReadonlyMap<string, Page<NamelessBody>>>,
): Promise<ReadonlyMap<string, BodyPage>> {
  return new Map([...(await pages)].map(([actionId, page]) => [actionId, page.map(listed)]));
}

function listed({ __typename, id, slug, name }: NamelessBody): ListedBody | null {
  return slug === null || name === null ? null : { __typename, id, slug, name };
}
