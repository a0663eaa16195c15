/** A NUTS unit. Each folder adds its fields in its own region.extension.ts. */
import { Directive, ObjectType } from 'type-graphql';
import { RegionFacts } from '../../../covenant/regions/region.type.ts';

@ObjectType('Region')
@Directive('@key(fields: "code")')
export class Region extends RegionFacts {}
