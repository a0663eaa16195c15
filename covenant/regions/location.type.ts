/** Where a signatory is on the map, with an honest quality. */
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';

export const LocationQuality = {
  POINT: 'POINT',
  SHARED_POINT: 'SHARED_POINT',
  WHOLE_DEGREES: 'WHOLE_DEGREES',
  NONE: 'NONE',
} as const;
export type LocationQuality = keyof typeof LocationQuality;

registerEnumType(LocationQuality, {
  name: 'LocationQuality',
  description: 'How far a point can be trusted.',
  valuesConfig: {
    POINT: { description: 'Usable.' },
    SHARED_POINT: { description: 'Several bodies have the same point, often the middle of a country.' },
    WHOLE_DEGREES: { description: 'The decimals were lost at the source.' },
    NONE: { description: 'Unknown.' },
  },
});

@ObjectType('Location', { description: 'Point on the map (WGS 84), with an honest quality.' })
@Directive('@shareable')
export class Location {
  @Field(() => Float, { simple: true, nullable: true, description: 'Degrees north; null when unknown.' })
  latitude: number | null;

  @Field(() => Float, { simple: true, nullable: true, description: 'Degrees east; null when unknown.' })
  longitude: number | null;

  @Field(() => LocationQuality, { simple: true, description: 'How far the point can be trusted.' })
  quality: LocationQuality;
}
