/** The types and the data that Apollo's subgraph compatibility tests ask for, as classes of the hub's own kind. */
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ProductVariation {
  @Field(() => ID, { simple: true })
  id: string;
}

@ObjectType()
@Directive('@shareable')
export class ProductDimension {
  @Field(() => String, { simple: true, nullable: true })
  size: string | null;

  @Field(() => Float, { simple: true, nullable: true })
  weight: number | null;

  @Field(() => String, { simple: true, nullable: true })
  @Directive('@inaccessible')
  unit: string | null;
}

@ObjectType()
export class CaseStudy {
  @Field(() => ID, { simple: true })
  caseNumber: string;

  @Field(() => String, { simple: true, nullable: true })
  description: string | null;
}

@ObjectType()
@Directive('@key(fields: "study { caseNumber }")')
export class ProductResearch {
  @Field(() => CaseStudy, { simple: true })
  study: CaseStudy;

  @Field(() => String, { simple: true, nullable: true })
  outcome: string | null;
}

@ObjectType()
@Directive('@key(fields: "email")')
export class User {
  @Field(() => ID, { simple: true })
  email: string;

  @Field(() => String, { simple: true, nullable: true })
  @Directive('@override(from: "users")')
  name: string | null;

  @Field(() => Int, { simple: true, nullable: true })
  @Directive('@external')
  totalProductsCreated: number | null;

  @Field(() => Int, { simple: true })
  @Directive('@external')
  yearsOfEmployment: number;
}

@ObjectType()
@Directive('@key(fields: "sku package")')
export class DeprecatedProduct {
  @Field(() => String, { simple: true })
  sku: string;

  @Field(() => String, { simple: true })
  package: string;

  @Field(() => String, { simple: true, nullable: true })
  reason: string | null;

  @Field(() => User, { simple: true, nullable: true })
  createdBy: User | null;
}

@ObjectType()
@Directive('@custom')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku package")')
@Directive('@key(fields: "sku variation { id }")')
export class Product {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => String, { simple: true, nullable: true })
  sku: string | null;

  @Field(() => String, { simple: true, nullable: true })
  package: string | null;

  @Field(() => ProductVariation, { simple: true, nullable: true })
  variation: ProductVariation | null;

  @Field(() => ProductDimension, { simple: true, nullable: true })
  dimensions: ProductDimension | null;

  @Field(() => User, { simple: true, nullable: true })
  @Directive('@provides(fields: "totalProductsCreated")')
  createdBy: User | null;

  @Field(() => String, { simple: true, nullable: true })
  @Directive('@tag(name: "internal")')
  notes: string | null;

  @Field(() => [ProductResearch], { simple: true })
  research: ProductResearch[];
}

@ObjectType()
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
export class Inventory {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => [DeprecatedProduct], { simple: true })
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
