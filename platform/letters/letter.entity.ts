/** Letters to be sent by e-mail. The transaction that causes a letter writes it. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('letter')
@Index('letter_unsent', ['sentAt', 'id'])
@Index('letter_of_mailbox', ['recipient', 'writtenAt'])
export class Letter {
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  /** What it is about, for instance STATEMENT_SENT. */
  @Column('varchar', { length: 40 })
  kind: string;

  /** E-mail address. */
  @Column('varchar', { length: 320 })
  recipient: string;

  @Column('varchar', { length: 300 })
  subject: string;

  @Column('text')
  body: string;

  @Column('varchar', { length: 24 })
  writtenAt: string;

  /** Empty until it has been sent. */
  @Column('varchar', { length: 24 })
  sentAt: string;

  @Column('integer')
  attempts: number;
}
