/** Tables of the signatories, coordinators and regions of a support action. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signatory that an action helps. */
@Entity('support_action_beneficiary')
@Index('support_action_beneficiary_order', ['actionId', 'position', 'signatoryId'])
@Index('support_action_beneficiary_signatory', ['signatoryId', 'actionId'])
export class SupportActionBeneficiary {
  @PrimaryColumn('varchar', { length: 30 })
  actionId: string;

  @PrimaryColumn('varchar', { length: 30 })
  signatoryId: string;

  /** Index in the order of recording. */
  @Column('integer')
  position: number;
}

/** Another coordinator in a joint action. */
@Entity('support_action_partner')
@Index('support_action_partner_order', ['actionId', 'position', 'coordinatorId'])
export class SupportActionPartner {
  @PrimaryColumn('varchar', { length: 30 })
  actionId: string;

  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  /** Index in the order of recording. */
  @Column('integer')
  position: number;
}

/** A unit that an action names. */
@Entity('support_action_region')
export class SupportActionRegion {
  @PrimaryColumn('varchar', { length: 30 })
  actionId: string;

  @PrimaryColumn('varchar', { length: 5 })
  regionCode: string;
}

/** A unit in which an action lies: one it names or one above, or its coordinator's country. In the order of the list. */
@Entity('support_action_place')
@Index('support_action_place_of', ['actionId'])
export class SupportActionPlace {
  @PrimaryColumn('varchar', { length: 5 })
  code: string;

  @PrimaryColumn('varchar', { length: 10 })
  sortStart: string;

  @PrimaryColumn('varchar', { length: 30 })
  actionId: string;
}
