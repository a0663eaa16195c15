/** A person's request about their own data, with the answer of each subgraph: the tables and the GraphQL types. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { DataOwner } from '../ledger/data-owner.ts';

export const DataRequestKind = enumType('DataRequestKind', 'Right under the General Data Protection Regulation.', {
  ACCESS: 'A copy of all data that the hub holds about the person. Article 15.',
  PORTABILITY: 'A copy of the data that the person provided, for transfer. Article 20.',
  ERASURE:
    'Deletes name, address, sign-in, private questions and rights at once and permanently. Publications stay under the id, which names nobody. Article 17.',
  RESTRICTION:
    'The hub keeps the data and does not use it: memberships give no rights until the person lifts the restriction. Article 18.',
});
export type DataRequestKind = keyof typeof DataRequestKind;

export const DataRequestState = enumType(
  'DataRequestState',
  'State of a request, or of its step in one subgraph. The hub repeats a failed step until it succeeds.',
  {
    QUEUED: 'The subgraph has not received it yet, or not answered.',
    RUNNING: 'Some subgraphs have completed it.',
    DONE: 'It is complete.',
  },
);
export type DataRequestState = keyof typeof DataRequestState;

@ObjectType('DataRequest', {
  implements: [Node],
  description:
    'Request of a person about their own data, with one step per subgraph. Only the person and the Office can see it.',
})
@Directive('@key(fields: "id")')
@Entity('data_request')
@Index('data_request_of_person', ['personId', 'requestedAt', 'id'])
@Index('data_request_done', ['state', 'completedAt'])
export class DataRequest {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  personId: string;

  @Field(() => DataRequestKind, { description: 'The right that the request uses.' })
  @Column('varchar', { length: 20 })
  kind: DataRequestKind;

  @Field(() => DataRequestState, { description: 'DONE when all steps are DONE.' })
  @Column('varchar', { length: 20 })
  state: DataRequestState;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @Column('varchar', { length: 24 })
  requestedAt: string;

  @Field(() => DateScalar, { description: 'Legal deadline: one month after the request.' })
  @Column('varchar', { length: 10 })
  dueOn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null until then.' })
  @Column('varchar', { length: 24, nullable: true })
  completedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a restriction was lifted; null while it is in force and for all other kinds.',
  })
  @Column('varchar', { length: 24, nullable: true })
  liftedAt: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export type DataRequestRow = DataRequest & { readonly __typename: 'DataRequest' };

export const DATA_REQUEST_COLUMNS = wholeRow(DataRequest, 'data_request');

@ObjectType('DataRequestStep', { description: 'Step of one subgraph in a request about personal data.' })
@Entity('data_request_step')
export class DataRequestStep {
  @PrimaryColumn('varchar', { length: 30 })
  requestId: string;

  @Field(() => DataOwner, { description: 'Subgraph that carries out the step.' })
  @PrimaryColumn('varchar', { length: 20 })
  source: DataOwner;

  @Field(() => DataRequestState, { description: 'QUEUED or DONE.' })
  @Column('varchar', { length: 20 })
  state: DataRequestState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null until then.' })
  @Column('varchar', { length: 24, nullable: true })
  completedAt: string | null;
}

/** A slice of the copy of one subgraph; deleted some time after the request is done. */
@Entity('data_request_part')
export class DataRequestPart {
  @PrimaryColumn('varchar', { length: 30 })
  requestId: string;

  @PrimaryColumn('varchar', { length: 20 })
  source: DataOwner;

  @PrimaryColumn('integer')
  sequence: number;

  @Column('text')
  text: string;
}
