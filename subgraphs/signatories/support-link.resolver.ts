/** Fields of a support link that lead to its two sides. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../platform/feed/covenant-bodies.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { Coordinator } from './coordinator.extension.ts';
import { Signatory, type SignatoryRow } from './signatory.entity.ts';
import { signatoryById } from './signatory.loaders.ts';
import { SupportLink, type SupportLinkRow } from './support-link.entity.ts';

@Resolver(() => SupportLink)
export class SupportLinkResolver {
  @FieldResolver(() => Coordinator, {
    nullable: true,
    description: 'Who supports; null while the name of a new coordinator has not arrived here.',
  })
  @Directive('@provides(fields: "name slug")')
  coordinator(@Root() link: SupportLinkRow, @Ctx() context: RequestContext): Promise<NamedBody | null> {
    return bodyById(context).load(link.coordinatorId);
  }

  @FieldResolver(() => Signatory, { nullable: true, description: 'Who is supported.' })
  signatory(@Root() link: SupportLinkRow, @Ctx() context: RequestContext): Promise<SignatoryRow | null> {
    return signatoryById(context).load(link.signatoryId);
  }
}
