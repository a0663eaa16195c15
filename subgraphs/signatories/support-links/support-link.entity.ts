/** A support link: which coordinator supports which signatory, from when to when. The table and the GraphQL type. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';

export const SupportLinkState = enumType(
  'SupportLinkState',
  'State of a support link: proposed by one side, confirmed or declined by the other, ended. Links are never overwritten.',
  {
    PROPOSED: 'One side proposed it; shown to the two sides and the Office only.',
    CONFIRMED: 'Both sides, or a public source, say so.',
    ENDED: 'It was confirmed, and its last day is settled; `endsOn` may still be to come.',
    DECLINED:
      'Declined by the other side, or withdrawn by the side that proposed it. Only the two sides and the Office see it.',
  },
);
export type SupportLinkState = keyof typeof SupportLinkState;

@ObjectType('SupportLink', {
  implements: [Node],
  description:
    'A coordinator supports a signatory for a period. One side proposes the link, the other confirms it; it is never overwritten.',
})
@Directive('@key(fields: "id")')
@Entity('support_link')
@Index('support_link_of_coordinator', ['coordinatorId', 'sortName', 'signatoryId', 'activeFrom', 'activeUntil'])
@Index('support_link_of_signatory', ['signatoryId', 'activeFrom', 'id'])
@Index('support_link_by_coordinator', ['coordinatorId', 'activeFrom', 'id'])
@Index('support_link_queue', ['state', 'activeFrom', 'id'])
@Index('support_link_order', ['activeFrom', 'id'])
@Index('support_link_recruited', ['coordinatorId', 'recruitedByCoordinator', 'activeFrom', 'id'])
export class SupportLink {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  @Column('varchar', { length: 30 })
  signatoryId: string;

  /** The signatory's `sortName`, so that a coordinator's signatories are read in order from one index. */
  @Column('varchar', { length: 300 })
  sortName: string;

  @Field(() => SupportLinkState, { description: 'State of the link.' })
  @Column('varchar', { length: 20 })
  state: SupportLinkState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day. Null if the source does not state it: open data names the coordinator, but no day.',
  })
  @Column('varchar', { length: 10, nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day. Null while the link is in force, and for an ended link with an unknown last day.',
  })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** First day for conditions on a day: `startsOn`, or the day the first source stated the link. */
  @Column('varchar', { length: 10 })
  activeFrom: string;

  /** Last day for conditions on a day: `endsOn`, the last day a source stated it, or NO_END. */
  @Column('varchar', { length: 10 })
  activeUntil: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the coordinator proposed it; false: the signatory did; null for a link from open data.',
  })
  @Column('boolean', { nullable: true })
  proposedByCoordinator: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the coordinator recruited the signatory for the Covenant; null when not stated.',
  })
  @Column('boolean', { nullable: true })
  recruitedByCoordinator: boolean | null;

  @Field(() => Boolean, {
    description:
      'True: the signatory permits this coordinator to submit plans and reports in its name. False if the link is not in force.',
  })
  @Column('boolean')
  mayActForSignatory: boolean;

  @Field(() => String, { nullable: true, description: 'Reason why it ended or was declined; null otherwise.' })
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const SupportLinkConnection = connectionOf(() => SupportLink, { name: 'SupportLink', plural: 'support links' });

export const SUPPORT_LINK_COLUMNS = wholeRow(SupportLink, 'l', ['sortName', 'activeFrom', 'activeUntil', 'updatedAt']);

export type SupportLinkRow = Omit<SupportLink, 'sortName' | 'activeFrom' | 'activeUntil' | 'updatedAt'> & {
  readonly __typename: 'SupportLink';
};

/** The row with the days on which it is in force, for acts. */
export type KeptLink = SupportLinkRow & Pick<SupportLink, 'activeFrom' | 'activeUntil'>;
