/** Interface of all publications, and their states. Only the authors may read a draft. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Field, ID, InterfaceType } from 'type-graphql';
import type { Typed } from '../../../platform/graph/node.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';

export const PublicationState = enumType(
  'PublicationState',
  'Where a publication stands. Drafts and what is in review are not public.',
  {
    DRAFT: 'Draft; only its authors can see it.',
    IN_REVIEW: 'In review; only its authors and the Office can see it.',
    PUBLISHED: 'Public, in lists and by address.',
    ARCHIVED: 'Out of lists and search; the address still answers.',
  },
);
export type PublicationState = keyof typeof PublicationState;

/**
 * States in which only its authors and the Office can reach a publication. In every other state, including the states of
 * workshops, everybody can reach it by its address, its id and references to it.
 */
export const HIDDEN_STATES: readonly PublicationState[] = [PublicationState.DRAFT, PublicationState.IN_REVIEW];

export const PUBLISHED_AT_DESCRIPTION =
  'Moment of publication in the hub; null if no source states it, for example for content of older sites.';

/** Columns of every publication. */
export interface PublicationRow extends Typed {
  readonly id: string;
  readonly slug: string;
  /** Wordings, as JSON. */
  readonly title: string;
  readonly publishedAt: string | null;
}

@InterfaceType('Publication', {
  description: 'A published item, which discussions, newsletters and the search can refer to.',
  autoRegisterImplementations: false,
  resolveType: (value: Typed) => value.__typename,
})
export abstract class Publication {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  slug: string;

  @Field(() => DateTimeScalar, { nullable: true, description: PUBLISHED_AT_DESCRIPTION })
  publishedAt: string | null;
}
