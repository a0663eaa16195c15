/** A quantity of greenhouse gas as it is sent. */
import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../graphql/scalars.ts';
import { EmissionApproach, QuantityBasis } from './emission-quantity.type.ts';

@InputType('EmissionInput', { description: 'Greenhouse gas quantity.' })
export class EmissionInput {
  @Field(() => DecimalScalar, { description: 'Tonnes of CO2 equivalent per year, with at most 3 decimals.' })
  tonnesPerYear: string;

  @Field(() => EmissionApproach, { description: 'Accounting approach.' })
  approach: EmissionApproach;

  @Field(() => QuantityBasis, { description: 'Measured, estimated or aimed at.' })
  basis: QuantityBasis;

  @Field(() => Int, { nullable: true, description: 'Year compared with.' })
  baselineYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Year aimed at.' })
  targetYear?: number | null;
}
