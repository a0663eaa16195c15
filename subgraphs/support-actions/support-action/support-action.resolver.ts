/** Queries about support actions, and their fields that are more than a column. */
import { SignatoryConnection } from '../extends/signatory.ts';
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { EmissionQuantity, emissionsOf } from '../../../covenant/evidence/emission-quantity.type.ts';
import { Money } from '../../../covenant/money/money.type.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { readPage } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { Languages, localised, localisedOrNull, LocalizedText } from '../../../platform/graph/localized-text.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionsByCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, Requested, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Coordinator, CoordinatorConnection } from '../extends/coordinator.ts';
import { Region } from '../extends/region.ts';
import {
  SUPPORT_ACTION_COLUMNS,
  SupportAction,
  SupportActionConnection,
  type SupportActionRow,
} from './support-action.entity.ts';
import { SupportActionFilter, supportActionConditions } from './support-action.inputs.ts';
import { actionList, ALL_ACTIONS } from './support-action.loaders.ts';
import {
  beneficiariesByActionId,
  partnersByActionId,
  regionCodesByActionId,
  type BodyPage,
} from './support-action-parties.loaders.ts';
import { REGIONS_PER_ACTION } from './support-action.rules.ts';
import { commitmentOfCategory } from './support-categories.ts';
import { PLACED_ACTIONS } from './support-region.ts';

@ArgsType()
class SupportActionsArguments extends PageArguments {
  @Field(() => SupportActionFilter, { nullable: true, description: 'Filter; by default all actions.' })
  filter?: SupportActionFilter | null;
}

@Resolver(() => SupportAction)
export class SupportActionResolver {
  @Query(() => SupportAction, {
    nullable: true,
    description: 'The action with this slug; null if there is none. (public)',
  })
  async supportAction(
    @Arg('slug', () => String, { description: 'Last part of the page address.' }) slug: string,
    @Requested() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<SupportActionRow | null> {
    const rows = await context.database.select<SupportActionRow>(
      rawSql`SELECT ${SUPPORT_ACTION_COLUMNS.for(requested)} FROM support_action a WHERE a.slug = ?`,
      [slug],
    );
    return rows[0] ?? null;
  }

  @Query(() => SupportActionConnection, {
    nullable: true,
    description:
      'All support actions, latest first, those of unknown start last. Null while support-actions cannot be reached. (public)',
  })
  @PagedField()
  supportActions(
    @Args(() => SupportActionsArguments) { filter, first, after }: SupportActionsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow>> {
    const scope = withoutNulls(filter);
    const source = scope.regionWithin === undefined ? ALL_ACTIONS : PLACED_ACTIONS;
    const list = actionList('Query.supportActions', source, supportActionConditions(scope), { requested }, scope);
    return readPage<SupportActionRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => UriScalar, { description: 'Persistent name of the action.' })
  uri(@Root() { id }: SupportActionRow): string {
    return `urn:covenant-hub:support-action:${id}`;
  }

  @FieldResolver(() => LocalizedText, {
    description: "Title. If the source names only the kind of support, the hub's name for that kind.",
  })
  title(
    @Root() { title }: SupportActionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return localised(context, title, languages);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Description of the action; null when not stated.',
  })
  description(
    @Root() { description }: SupportActionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, description, languages);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Outcome; null when not stated.' })
  outcome(
    @Root() { outcome }: SupportActionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, outcome, languages);
  }

  @FieldResolver(() => CommitmentCode, {
    description: 'Commitment that it proves; an action with partners also proves PARTNERSHIP.',
  })
  commitment(@Root() { category }: SupportActionRow): CommitmentCode {
    return commitmentOfCategory[category];
  }

  @FieldResolver(() => [LanguageCodeScalar], {
    description: 'Languages in which the support is given; empty when not stated.',
  })
  languages(@Root() { languages }: SupportActionRow): string[] {
    return listOfColumn(languages);
  }

  @FieldResolver(() => [Topic], { description: 'Topics of the action; empty when not stated.' })
  topics(@Root() { topics }: SupportActionRow): Topic[] {
    return listOfColumn<Topic>(topics);
  }

  @FieldResolver(() => [Region], {
    description: `Units in which it takes place, at most ${String(REGIONS_PER_ACTION)}; empty when not stated.`,
  })
  @CappedField(REGIONS_PER_ACTION)
  async regions(@Root() { id }: SupportActionRow, @Ctx() context: RequestContext): Promise<RegionRow[]> {
    return regionsByCode(context, (await regionCodesByActionId(context).load(id)) ?? []);
  }

  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Coordinator that gives the support; null until the name of a new coordinator has arrived here.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(@Root() action: SupportActionRow, @Ctx() context: RequestContext): Promise<NamedBody | null> {
    return bodyById(context).load(action.coordinatorId);
  }

  @FieldResolver(() => SignatoryConnection, {
    description: 'Helped signatories, in the order of recording; empty when not stated.',
  })
  @PagedField()
  @Directive('@provides(fields: "edges { node { name slug } } nodes { name slug }")')
  beneficiaries(
    @Root() { id }: SupportActionRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<BodyPage | null> {
    return beneficiariesByActionId(context, { first, after }).load(id);
  }

  @FieldResolver(() => CoordinatorConnection, {
    description: 'Other coordinators in a joint action, in the order of recording.',
  })
  @PagedField()
  @Directive('@provides(fields: "edges { node { name slug } } nodes { name slug }")')
  partners(
    @Root() { id }: SupportActionRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<BodyPage | null> {
    return partnersByActionId(context, { first, after }).load(id);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Direct funding; null when not stated.' })
  budget(@Root() action: SupportActionRow): Money | null {
    const { budgetAmount, budgetCurrency, budgetInEur, budgetRateDate } = action;
    if (budgetAmount === null || budgetCurrency === null) return null;
    return { amount: budgetAmount, currency: budgetCurrency, inEur: budgetInEur, rateDate: budgetRateDate };
  }

  @FieldResolver(() => EmissionQuantity, {
    nullable: true,
    description: 'Achieved or expected reduction; null when not stated.',
  })
  emissionsSaved(@Root() { emissionsSaved }: SupportActionRow): EmissionQuantity | null {
    return emissionsOf(emissionsSaved);
  }

  @FieldResolver(() => [UriScalar], { description: 'Pages with more information.' })
  links(@Root() { links }: SupportActionRow): string[] {
    return JSON.parse(links) as string[];
  }
}
