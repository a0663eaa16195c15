/** The parts of coordinators in public things, and the counts of these parts. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Kinds of part that a coordinator can have in a thing. */
export const ActivityPart = {
  CASE_STUDY: 'CASE_STUDY',
  REPLICATION: 'REPLICATION',
  WORKSHOP_HOSTED: 'WORKSHOP_HOSTED',
  WORKSHOP_ATTENDED: 'WORKSHOP_ATTENDED',
  DISCUSSION_GROUP: 'DISCUSSION_GROUP',
  ANSWER_ACCEPTED: 'ANSWER_ACCEPTED',
  RESOURCE: 'RESOURCE',
  NEWS: 'NEWS',
} as const;
export type ActivityPart = keyof typeof ActivityPart;

@Entity('coordinator_part')
@Index('coordinator_part_of_coordinator', ['coordinatorId', 'part', 'nodeId'])
export class CoordinatorPart {
  @PrimaryColumn('varchar', { length: 30 })
  nodeId: string;

  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @PrimaryColumn('varchar', { length: 20 })
  part: ActivityPart;

  /** Day for which it counts; null if no source states one. */
  @Column('varchar', { length: 10, nullable: true })
  occurredOn: string | null;

  /** Topics of the thing, as a list. */
  @Column('varchar', { length: 200 })
  topics: string;
}

/** Counts are updated when a part changes, so that queries need not count. */
@Entity('coordinator_activity')
export class CoordinatorActivity {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Column('integer')
  caseStudies: number;

  @Column('integer')
  replications: number;

  @Column('integer')
  workshopsHosted: number;

  @Column('integer')
  workshopsAttended: number;

  @Column('integer')
  discussionGroups: number;

  @Column('integer')
  answersAccepted: number;

  /** People who attended workshops or are in public groups in its name. */
  @Column('integer')
  people: number;

  /** Other coordinators in the same workshops and groups. */
  @Column('integer')
  partnersMet: number;

  /** Day of the newest part; null if no part has a day. */
  @Column('varchar', { length: 10, nullable: true })
  lastOn: string | null;

  @Column('varchar', { length: 24 })
  countedAt: string;
}

/** Number of case studies, workshops and groups of a coordinator on a topic. */
@Entity('coordinator_topic')
@Index('coordinator_topic_topic', ['topic', 'coordinatorId'])
export class CoordinatorTopic {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @PrimaryColumn('varchar', { length: 20 })
  topic: string;

  @Column('integer')
  things: number;
}
