/** A sum of money in its own currency, and the same sum in EUR. Amounts are exact decimal text, never a float. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../platform/graph/scalars.ts';

/** Sums are kept to the cent. */
export const MONEY_DECIMALS = 2;

@ObjectType('Money', { description: 'Sum of money, in its own currency and in EUR.' })
@Directive('@shareable')
export class Money {
  @Field(() => DecimalScalar, { description: 'Sum in its own currency.' })
  amount: string;

  @Field(() => CurrencyCodeScalar, { description: 'Currency of the sum.' })
  currency: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The same sum in EUR, at the ECB rate of `rateDate`; null if no rate is known.',
  })
  inEur: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the rate; null for a sum in EUR, or if no rate is known.',
  })
  rateDate: string | null;
}
