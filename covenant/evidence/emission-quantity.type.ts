/** A quantity of greenhouse gas and how it was obtained. */
import { enumType } from '../../platform/base/enum-type.ts';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DecimalScalar } from '../../platform/graph/scalars.ts';

export const EmissionApproach = enumType('EmissionApproach', 'Accounting approach of the action plan template.', {
  IPCC: 'Standard IPCC factors.',
  LCA: 'Life-cycle factors.',
  UNKNOWN: 'The source does not say.',
});
export type EmissionApproach = keyof typeof EmissionApproach;

export const QuantityBasis = { MEASURED: 'MEASURED', ESTIMATED: 'ESTIMATED', TARGET: 'TARGET' } as const;
export type QuantityBasis = keyof typeof QuantityBasis;

registerEnumType(QuantityBasis, { name: 'QuantityBasis', description: 'How a number was obtained.' });

@ObjectType('EmissionQuantity', { description: 'Greenhouse gas quantity; totals never mix bases.' })
@Directive('@shareable')
export class EmissionQuantity {
  @Field(() => DecimalScalar, { description: 'Tonnes of CO2 equivalent per year.' })
  tonnesPerYear: string;

  @Field(() => EmissionApproach, { description: 'Accounting approach of the action plan template.' })
  approach: EmissionApproach;

  @Field(() => QuantityBasis, { description: 'Measured, estimated or a target.' })
  basis: QuantityBasis;

  @Field(() => Int, { nullable: true, description: 'Base year; null when none is stated.' })
  baselineYear: number | null;

  @Field(() => Int, { nullable: true, description: 'Target year; null when none is stated.' })
  targetYear: number | null;
}

/** The quantity in a JSON column, or null. */
export function emissionsOf(column: string | null): EmissionQuantity | null {
  return column === null ? null : (JSON.parse(column) as EmissionQuantity);
}
