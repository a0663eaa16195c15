/** The input of a sum of money. */
import { Field, InputType } from 'type-graphql';
import { CurrencyCodeScalar, DecimalScalar } from '../../platform/graph/scalars.ts';

@InputType('MoneyInput', { description: 'Sum of money.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'Sum in its own currency, with at most 2 decimals.' })
  amount: string;

  @Field(() => CurrencyCodeScalar, { description: 'Currency of the sum.' })
  currency: string;
}
