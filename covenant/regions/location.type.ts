/** The position of a signatory on the map, and how reliable it is. */
import { enumType } from '../../platform/base/enum-type.ts';
import { Directive, Field, Float, ObjectType } from 'type-graphql';

export const LocationQuality = enumType('LocationQuality', 'How far a point can be trusted.', {
  POINT: 'Usable.',
  SHARED_POINT: 'Several bodies have the same point, often the middle of a country.',
  WHOLE_DEGREES: 'The decimals were lost at the source.',
  NONE: 'Unknown.',
});
export type LocationQuality = keyof typeof LocationQuality;

@ObjectType('Location', { description: 'Point on the map (WGS 84), and how reliable it is.' })
@Directive('@shareable')
export class Location {
  @Field(() => Float, { nullable: true, description: 'Degrees north; null when unknown.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east; null when unknown.' })
  longitude: number | null;

  @Field(() => LocationQuality, { description: 'How reliable the point is.' })
  quality: LocationQuality;
}
