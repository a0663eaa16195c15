/** The types and the data that Apollo's subgraph compatibility tests ask for, as classes of the hub's own kind. */
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ProductVariation {
  @Field(() => ID)
  id: string;
}

@ObjectType()
@Directive('@shareable')
export class ProductDimension {
  @Field(() => String, { nullable: true })
  size: string | null;

  @Field(() => Float, { nullable: true })
  weight: number | null;

  @Field(() => String, { nullable: true })
  @Directive('@inaccessible')
  unit: string | null;
}

@ObjectType()
export class CaseStudy {
  @Field(() => ID)
  caseNumber: string;

  @Field(() => String, { nullable: true })
  description: string | null;
}

@ObjectType()
@Directive('@key(fields: "study { caseNumber }")')
export class ProductResearch {
  @Field(() => CaseStudy)
  study: CaseStudy;

  @Field(() => String, { nullable: true })
  outcome: string | null;
}

@ObjectType()
@Directive('@key(fields: "email")')
export class User {
  @Field(() => ID)
  email: string;

  @Field(() => String, { nullable: true })
  @Directive('@override(from: "users")')
  name: string | null;

  @Field(() => Int, { nullable: true })
  @Directive('@external')
  totalProductsCreated: number | null;

  @Field(() => Int)
  @Directive('@external')
  yearsOfEmployment: number;
}

@ObjectType()
@Directive('@key(fields: "sku package")')
export class DeprecatedProduct {
  @Field(() => String)
  sku: string;

  @Field(() => String)
  package: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => User, { nullable: true })
  createdBy: User | null;
}

@ObjectType()
@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
export class Product {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  sku: string | null;

  @Field(() => String, { nullable: true })
  package: string | null;

  @Field(() => ProductVariation, { nullable: true })
  variation: ProductVariation | null;

  @Field(() => ProductDimension, { nullable: true })
  dimensions: ProductDimension | null;

  @Field(() => User, { nullable: true })
  @Directive('@provides(fields: "totalProductsCreated")')
  createdBy: User | null;

  @Field(() => String, { nullable: true })
  @Directive('@tag(name: "internal")')
  notes: string | null;

  @Field(() => [ProductResearch])
  research: ProductResearch[];
}

@ObjectType()
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
export class Inventory {
  @Field(() => ID)
  id: string;

  @Field(() => [DeprecatedProduct])
  deprecatedProducts: DeprecatedProduct[];
}

const dimensions: ProductDimension = { size: 'small', weight: 1, unit: 'kg' };

export const user: User = {
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
};

export const deprecatedProduct: DeprecatedProduct = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: user,
};

export const inventory: Inventory = { id: 'apollo-oss', deprecatedProducts: [deprecatedProduct] };

const federationStudy = { study: { caseNumber: '1234', description: 'Federation Study' }, outcome: null };
const studioStudy = { study: { caseNumber: '1235', description: 'Studio Study' }, outcome: null };
export const research: readonly ProductResearch[] = [federationStudy, studioStudy];

export const products: readonly Product[] = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions,
    createdBy: user,
    notes: null,
    research: [federationStudy],
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions,
    createdBy: user,
    notes: null,
    research: [studioStudy],
  },
];
