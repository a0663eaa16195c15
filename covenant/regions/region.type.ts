/** The fields of a NUTS unit that every subgraph has; each adds its own fields in region.extension.ts. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../../platform/graph/scalars.ts';

export const REGION_DESCRIPTION =
  'A NUTS unit (version 2021); level 0 is the country, also for countries without NUTS. NUTS codes and names: Regulation (EC) No 1059/2003.';

@ObjectType()
export abstract class RegionFacts {
  @Field(() => ID, {
    description: 'NUTS code, or the ISO code of a country without NUTS. Greece is EL and the United Kingdom UK.',
  })
  code: string;

  @Field(() => Int, { description: '0 country, 1 major region, 2 region, 3 small region.' })
  @Directive('@shareable')
  level: number;

  @Field(() => CountryCodeScalar, { description: 'ISO country: GR where the code says EL, GB for UK.' })
  @Directive('@shareable')
  country: string;

  @Field(() => ID, { nullable: true, description: 'Unit one level up; null for a country.' })
  @Directive('@shareable')
  parentCode: string | null;

  nameLatin: string;
  nameNative: string;
}
