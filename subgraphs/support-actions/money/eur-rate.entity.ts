/** Reference rates of the European Central Bank: the price of one euro in a currency on a day. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('eur_rate')
export class EurRate {
  /** ISO 4217. */
  @PrimaryColumn('varchar', { length: 3 })
  currency: string;

  @PrimaryColumn('varchar', { length: 10 })
  day: string;

  /** Exact, in millionths of the currency. */
  @Column('bigint')
  millionths: number;
}
