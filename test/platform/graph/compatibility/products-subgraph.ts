/** The subgraph `products` of Apollo's compatibility tests, made by the builder that makes the hub's own subgraphs. */
import { Arg, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { SchemaContents } from '../../../../platform/graph/federated-schema.ts';
import {
  deprecatedProduct,
  DeprecatedProduct,
  Inventory,
  inventory,
  Product,
  products,
  research,
  user,
  User,
} from './products.ts';

@Resolver()
class ProductsResolver {
  @Query(() => Product, { nullable: true })
  product(@Arg('id', () => ID) id: string): Product | null {
    return products.find((one) => one.id === id) ?? null;
  }

  @Query(() => DeprecatedProduct, { nullable: true, deprecationReason: 'Use product query instead' })
  deprecatedProduct(
    @Arg('sku', () => String) sku: string,
    @Arg('package', () => String) packageName: string,
  ): DeprecatedProduct | null {
    return deprecatedProductOf({ sku, package: packageName });
  }
}

@Resolver(() => User)
class UserResolver {
  @FieldResolver(() => Int, { nullable: true })
  @Directive('@requires(fields: "totalProductsCreated yearsOfEmployment")')
  averageProductsCreatedPerYear(@Root() { totalProductsCreated, yearsOfEmployment }: User): number | null {
    return totalProductsCreated === null ? null : Math.round(totalProductsCreated / yearsOfEmployment);
  }
}

type Reference = Readonly<Record<string, unknown>>;

function productOf(reference: Reference): Product | null {
  const { id, sku, package: packageName } = reference;
  const variation = reference['variation'] as Reference | undefined;
  const isMeant = (one: Product): boolean => {
    if (id !== undefined) return one.id === id;
    if (packageName !== undefined) return one.sku === sku && one.package === packageName;
    return one.sku === sku && one.variation?.id === variation?.['id'];
  };
  return products.find(isMeant) ?? null;
}

function deprecatedProductOf({ sku, package: packageName }: Reference): DeprecatedProduct | null {
  return sku === deprecatedProduct.sku && packageName === deprecatedProduct.package ? deprecatedProduct : null;
}

export const productsSubgraph: SchemaContents = {
  resolvers: [ProductsResolver, UserResolver],
  types: [Inventory],
  references: {
    Product: async (_, reference) => Promise.resolve(productOf(reference)),
    DeprecatedProduct: async (_, reference) => Promise.resolve(deprecatedProductOf(reference)),
    ProductResearch: async (_, { study }) =>
      Promise.resolve(
        research.find((one) => one.study.caseNumber === (study as Reference | undefined)?.['caseNumber']) ?? null,
      ),
    // What others know of a user comes with the reference.
    User: async (_, reference) =>
      Promise.resolve(reference['email'] === user.email ? Object.assign({}, user, reference) : null),
    Inventory: async (_, { id }) => Promise.resolve(id === inventory.id ? inventory : null),
  },
  federationImports: [
    '@composeDirective',
    '@external',
    '@inaccessible',
    '@interfaceObject',
    '@key',
    '@override',
    '@provides',
    '@requires',
    '@shareable',
    '@tag',
  ],
  composedDirectives: [
    { name: '@custom', definition: 'directive @custom on OBJECT', url: 'https://myspecs.dev/myCustomDirective/v1.0' },
  ],
};
