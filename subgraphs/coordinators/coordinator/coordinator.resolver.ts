/** A coordinator by its address, and the facts of its profile that are more than a column. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import {
  chosenText,
  Languages,
  LocalizedText,
  localisedOrNull,
  wordingsOf,
} from '../../../platform/graph/localized-text.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import { UriScalar } from '../../../platform/graph/scalars.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionsByCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { ContactPoint } from './contact-point.ts';
import { Coordinator, COORDINATOR_COLUMNS, type CoordinatorRow } from './coordinator.entity.ts';
import { regionCodesByCoordinatorId } from './coordinator.loaders.ts';
import { Region } from '../extends/region.ts';

const REGIONS_PER_COORDINATOR = 20;

@Resolver(() => Coordinator)
export class CoordinatorResolver {
  @Query(() => Coordinator, {
    nullable: true,
    description: 'The coordinator with this slug; null if there is none. (public)',
  })
  async coordinator(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() { database }: RequestContext,
  ): Promise<CoordinatorRow | null> {
    const rows = await database.select<CoordinatorRow>(
      rawSql`SELECT ${COORDINATOR_COLUMNS.for(requested)} FROM coordinator c WHERE c.slug = ?`,
      [slug],
    );
    return rows[0] ?? null;
  }

  @FieldResolver(() => UriScalar, { description: 'Persistent name in open data; it does not change with the address.' })
  uri(@Root() { id }: CoordinatorRow): string {
    return `urn:covenant-hub:coordinator:${id}`;
  }

  @FieldResolver(() => LocalizedText, {
    description: 'Name in other languages. The official name has the language "und", as no source states its language.',
  })
  localizedName(
    @Root() { name, otherNames }: CoordinatorRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return chosenText([{ language: 'und', text: name }, ...wordingsOf(otherNames)], languages ?? context.languages);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Strategy in free text; null until the coordinator has written one.',
  })
  about(
    @Root() { about }: CoordinatorRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, about, languages);
  }

  @FieldResolver(() => [Region], {
    description:
      'Area in which it gives support. If no source states it, this is the country and `inferredFields` lists the field.',
  })
  @CappedField(REGIONS_PER_COORDINATOR)
  async regions(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<RegionRow[]> {
    const codes = (await regionCodesByCoordinatorId(context).load(id)) ?? [];
    return regionsByCode(context, codes.slice(0, REGIONS_PER_COORDINATOR));
  }

  @FieldResolver(() => ContactPoint, {
    nullable: true,
    description: 'Functional mailbox, not a natural person; null when not stated.',
  })
  contact(@Root() { contact }: CoordinatorRow): ContactPoint | null {
    return contact === null ? null : (JSON.parse(contact) as ContactPoint);
  }

  @FieldResolver(() => [String], {
    description: 'Names of fields that the hub inferred because no source states them.',
  })
  inferredFields(@Root() { inferredFields }: CoordinatorRow): string[] {
    return listOfColumn(inferredFields);
  }

  @FieldResolver(() => [UriScalar], {
    description:
      'Sources of the facts; empty if the hub knows the coordinator only from an imported table of signatories.',
  })
  sources(@Root() { sources }: CoordinatorRow): string[] {
    return JSON.parse(sources) as string[];
  }
}
