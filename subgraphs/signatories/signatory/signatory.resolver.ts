/** Queries about signatories, and their computed fields. */
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { Location, type LocationQuality } from '../../../covenant/regions/location.type.ts';
import { readPage } from '../../../platform/graph/keyset-page.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionByCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Region } from '../extends/region.ts';
import { Signatory, SIGNATORY_COLUMNS, SignatoryConnection, type SignatoryRow } from './signatory.entity.ts';
import { CommitmentFrame } from './signatory.enums.ts';
import {
  frameColumns,
  SignatoryFilter,
  SignatoryOrder,
  signatoryConditions,
  signatoryOrders,
} from './signatory.inputs.ts';
import { membersByGroupId, signatoryById } from './signatory.loaders.ts';

@ArgsType()
class SignatoriesArguments extends PageArguments {
  @Field(() => SignatoryFilter, { nullable: true, description: 'By default all published ones.' })
  filter?: SignatoryFilter | null;

  @Field(() => SignatoryOrder, { defaultValue: SignatoryOrder.NAME, description: 'Order of the list.' })
  orderBy: SignatoryOrder;
}

@Resolver(() => Signatory)
export class SignatoryResolver {
  @Query(() => Signatory, {
    nullable: true,
    description: 'The signatory with this slug; null if there is none. (public)',
  })
  async signatory(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<SignatoryRow | null> {
    const rows = await context.database.select<SignatoryRow>(
      rawSql`SELECT ${SIGNATORY_COLUMNS.for(requested)} FROM signatory s WHERE s.slug = ?`,
      [slug],
    );
    return rows[0] ?? null;
  }

  @Query(() => SignatoryConnection, {
    nullable: true,
    description:
      'All signatories; those on hold only if the filter includes them. Null while signatories cannot be reached. (public)',
  })
  @PagedField()
  signatories(
    @Args(() => SignatoriesArguments) { filter, orderBy, first, after }: SignatoriesArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SignatoryRow>> {
    const scope = withoutNulls(filter);
    const list = {
      name: 'Query.signatories',
      columns: SIGNATORY_COLUMNS.for(requested),
      from: rawSql`signatory s`,
      id: rawSql`s.id`,
      order: signatoryOrders[orderBy],
      conditions: signatoryConditions(scope, context.today),
      scope,
    };
    return readPage<SignatoryRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description:
      'NUTS 3 unit of its point; null if the point is unreliable or outside NUTS. Computed from boundaries © EuroGeographics for the administrative boundaries.',
  })
  region(@Root() { regionCode }: SignatoryRow, @Ctx() context: RequestContext): Promise<RegionRow | null> | null {
    return regionCode === null ? null : regionByCode(context).load(regionCode);
  }

  @FieldResolver(() => Location, { description: 'Point on the map, and how reliable it is.' })
  location(@Root() { latitude, longitude, locationQuality }: SignatoryRow): Location {
    return { latitude, longitude, quality: locationQuality as LocationQuality };
  }

  @FieldResolver(() => [CommitmentFrame], { description: 'Signed frames; several at once are normal.' })
  commitments(@Root() signatory: SignatoryRow): CommitmentFrame[] {
    return Object.values(CommitmentFrame).filter((frame) => Boolean(signatory[frameColumns[frame]]));
  }

  @FieldResolver(() => Signatory, {
    nullable: true,
    description: 'Its group; null outside groups, or if the group has no entry in the data.',
  })
  group(@Root() { groupId }: SignatoryRow, @Ctx() context: RequestContext): Promise<SignatoryRow | null> | null {
    return groupId === null ? null : signatoryById(context).load(groupId);
  }

  @FieldResolver(() => SignatoryConnection, {
    nullable: true,
    description: 'Members by name; empty unless it is a group.',
  })
  @PagedField()
  groupMembers(
    @Root() { id }: SignatoryRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SignatoryRow> | null> {
    return membersByGroupId(context, { first, after, requested }).load(id);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description:
      'Audit trail, with plans and reports, newest first; null if you may not see it. (members of the signatory or Office)',
  })
  @PagedField()
  history(
    @Root() { id }: SignatoryRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    return may(context, 'Signatory.history', { signatoryId: id }) ? historyOf(context, page).load(id) : null;
  }
}
