/** A NUTS unit. Folders add its fields in their own region.extension.ts. */
import { Directive, ObjectType } from 'type-graphql';
import { REGION_DESCRIPTION, RegionFacts } from '../../../covenant/regions/region.type.ts';

@ObjectType('Region', { description: REGION_DESCRIPTION })
@Directive('@key(fields: "code")')
export class Region extends RegionFacts {}
