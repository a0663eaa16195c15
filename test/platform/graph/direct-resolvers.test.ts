/** The methods of resolver classes get what type-graphql would give them, asked over one schema in both ways. */
import {
  execute,
  GraphQLObjectType,
  parse,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  createParameterDecorator,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { directResolvers } from '../../../platform/graph/direct-resolvers.ts';

@InterfaceType('Vessel', { resolveType: () => 'Kettle' })
abstract class Vessel {
  @Field(() => ID)
  id: string;
}

@ObjectType('Kettle', { implements: Vessel })
class Kettle extends Vessel {
  @Field(() => Int)
  litres: number;
}

@ArgsType()
class Pouring {
  @Field(() => Int, { defaultValue: 1 })
  cups: number;

  @Field(() => String, { nullable: true })
  into?: string | null;
}

interface Kitchen {
  readonly cook: string;
}

function Cook(): ParameterDecorator & MethodDecorator {
  return createParameterDecorator<Kitchen>(({ context, args, root, info }) => {
    const { id = 'nothing' } = (root ?? {}) as Partial<Vessel>;
    return `${context.cook} at ${info.fieldName} of ${id} with ${JSON.stringify(args)}`;
  }) as ParameterDecorator & MethodDecorator;
}

@Resolver(() => Vessel)
class VesselResolver {
  @FieldResolver(() => String)
  label(@Root() vessel: Vessel): string {
    return `vessel ${vessel.id}`;
  }

  @FieldResolver(() => String)
  overridden(): string {
    return 'by the interface';
  }
}

@Resolver(() => Kettle)
class KettleResolver {
  private readonly word = 'pours';

  @FieldResolver(() => String)
  pour(@Args(() => Pouring) { cups, into }: Pouring, @Root() { litres }: Kettle, @Ctx() { cook }: Kitchen): string {
    return `${cook} ${this.word} ${String(cups)} of ${String(litres)} into ${String(into)}`;
  }

  @FieldResolver(() => String)
  everything(
    @Info() { fieldName, parentType }: GraphQLResolveInfo,
    @Arg('second', () => Int, { nullable: true }) second: number | null | undefined,
    @Cook() cook: string,
    @Root('litres') litres: number,
    @Arg('first', () => [String], { defaultValue: ['a'] }) first: string[],
    @Ctx('cook') name: string,
  ): string {
    return [parentType.name, fieldName, String(second), cook, String(litres), first.join('+'), name].join(' | ');
  }

  @FieldResolver(() => String, { name: 'renamed' })
  calledOtherwise(): Promise<string> {
    return Promise.resolve('late');
  }

  @FieldResolver(() => String, { nullable: true })
  broken(): string {
    throw new Error('broken');
  }

  @FieldResolver(() => String)
  overridden(): string {
    return 'by the type';
  }
}

@Resolver()
class KitchenResolver {
  @Query(() => Kettle)
  kettle(@Arg('id', () => ID) id: string): object {
    return { id, litres: 2 };
  }

  @Query(() => Vessel)
  vessel(): object {
    return { id: '9', litres: 3 };
  }

  @Mutation(() => String)
  boil(@Arg('id', () => ID) id: string, @Ctx() { cook }: Kitchen): string {
    return `${cook} boils ${id}`;
  }
}

@Resolver(() => Kettle)
class StrangerResolver {
  @FieldResolver(() => String)
  ofAnother(): string {
    return 'another';
  }
}

const CLASSES = [VesselResolver, KettleResolver, KitchenResolver] as const;

function schemaOfClasses(): GraphQLSchema {
  return buildSchemaSync({ resolvers: [...CLASSES, StrangerResolver], validate: false });
}

function resolversOf(schema: GraphQLSchema, name: string): ReturnType<ReturnType<typeof directResolvers>> {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) throw new Error(`There is no type ${name}.`);
  return directResolvers(CLASSES)(type);
}

describe('a method of a resolver class', () => {
  let byTypeGraphql: GraphQLSchema;
  let directly: GraphQLSchema;

  beforeAll(() => {
    byTypeGraphql = schemaOfClasses();
    directly = schemaOfClasses();
    for (const type of Object.values(directly.getTypeMap())) {
      if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
      for (const [name, resolve] of Object.entries(resolversOf(directly, type.name))) {
        const field = type.getFields()[name];
        if (!field) throw new Error(`${type.name} has no field ${name}.`);
        field.resolve = resolve as NonNullable<typeof field.resolve>;
      }
    }
  });

  async function answerOf(schema: GraphQLSchema, source: string, variableValues = {}): Promise<ExecutionResult> {
    const result = await execute({ schema, document: parse(source), contextValue: { cook: 'Ada' }, variableValues });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  }

  it.each([
    ['the object and all arguments', '{ kettle(id: "1") { pour(cups: 3, into: "pot") } }', 'Ada pours 3 of 2 into pot'],
    ['the defaults of arguments', '{ kettle(id: "1") { pour } }', 'Ada pours 1 of 2 into undefined'],
    ['an argument that is null', '{ kettle(id: "1") { pour(into: null) } }', 'Ada pours 1 of 2 into null'],
    [
      'an object behind an interface',
      '{ kettle: vessel { ... on Kettle { pour } } }',
      'Ada pours 1 of 3 into undefined',
    ],
    ['a method of the interface', '{ kettle(id: "7") { label } }', 'vessel 7'],
    ['the method of the type before that of the interface', '{ kettle(id: "7") { overridden } }', 'by the type'],
    ['a field with a name of its own', '{ kettle(id: "1") { renamed } }', 'late'],
    [
      'every kind of parameter, in the order of the method',
      '{ kettle(id: "1") { everything(first: ["x", "y"], second: 5) } }',
      'Kettle | everything | 5 | Ada at everything of 1 with {"first":["x","y"],"second":5} | 2 | x+y | Ada',
    ],
  ])('gets %s', async (_what, source, text) => {
    const answer = await answerOf(directly, source);
    expect(Object.values(answer.data?.['kettle'] ?? {})).toEqual([text]);
    expect(answer).toEqual(await answerOf(byTypeGraphql, source));
  });

  it.each([
    ['fails', '{ kettle(id: "1") { id broken } }'],
    ['writes', 'mutation { boil(id: "4") }'],
    ['is behind an interface', '{ vessel { id label } }'],
  ])('is answered as by type-graphql where it %s', async (_how, source) => {
    expect(await answerOf(directly, source)).toEqual(await answerOf(byTypeGraphql, source));
  });

  it('is taken of the given classes only, and of no plain field', () => {
    expect(Object.keys(resolversOf(directly, 'Kettle')).sort()).toEqual([
      'broken',
      'everything',
      'label',
      'overridden',
      'pour',
      'renamed',
    ]);
    expect(Object.keys(resolversOf(directly, 'Query')).sort()).toEqual(['kettle', 'vessel']);
    expect(Object.keys(resolversOf(directly, 'Mutation'))).toEqual(['boil']);
  });
});
