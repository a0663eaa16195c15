/** Fields of a planned ending that are more than a column. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graphql/localized-text.ts';
import { may } from '../../../platform/rights/may.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import { Person, personById, type PersonRow } from '../people/person.ts';
import { PlannedEnding, type PlannedEndingRow } from './planned-ending.entity.ts';

@Resolver(() => PlannedEnding)
export class PlannedEndingResolver {
  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Why; null where a wish of its own has no reason.',
  })
  reason(
    @Root() { reason }: PlannedEndingRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, reason, languages);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who alone can confirm it; null for a wish of its own, and for others than the Office. (Office)',
  })
  secondDecider(
    @Root() { secondDeciderId }: PlannedEndingRow,
    @Ctx() context: RequestContext,
  ): Promise<PersonRow | null> | null {
    if (secondDeciderId === null || !may(context, 'PlannedEnding.secondDecider')) return null;
    return personById(context).load(secondDeciderId);
  }
}
