/** How many invitations into groups went to one mailbox since a moment; the row is deleted a day later. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('invited_mailbox')
@Index('invited_mailbox_since', ['since'])
export class InvitedMailbox {
  /** Id of the invited person, or SHA-256 of the invited address, which this subgraph does not store. */
  @PrimaryColumn('varchar', { length: 64 })
  id: string;

  @Column('integer')
  letters: number;

  /** Moment of the first of them. */
  @Column('varchar', { length: 24 })
  since: string;

  @Column('integer')
  revision: number;
}
