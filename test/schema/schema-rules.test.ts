/** The schemas keep the rules that let the hub answer when a part of it is gone, and let a person read them. */
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { projectFile } from '../../platform/base/project-file.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import {
  asksNullably,
  capsOtherLists,
  contributesNullably,
  describesEverything,
  endsEveryInput,
  hasOneOwner,
  marksKeptFields,
  marksRootFields,
  pagesConnections,
  refersNullably,
  type Rule,
  type SubgraphSchema,
} from './schema-rules.ts';

const schemas: SubgraphSchema[] = subgraphNames.map((name) => ({
  name,
  document: parse(readFileSync(projectFile(`schema/${name}.graphql`), 'utf8')),
}));

/** Two subgraphs, written to break each rule once or twice. */
const broken: SubgraphSchema[] = [
  {
    name: 'towns',
    document: parse(`
      type Query { "A town. (everybody)" town("Its name." name: String!): Town "All. (public)" count: Int! }
      type Mutation { "Lets the water out. (public)" drain: Boolean! }
      "A town." type Town @key(fields: "id") {
        "Its id." id: ID!
        "Streets." streets(after: String): StreetConnection!
        "Rivers." rivers: [River!]!
        "Wells. (Office)" wells: [Well!]!
      }
      "Streets." type StreetConnection { "Streets." nodes: [Street!]! }
      "A street." type Street { "Its name." name(language: String): String! }
      "A well." type Well { depth: Int! }
      "A river." type River @key(fields: "id") { "Its id." id: ID! }
    `),
  },
  {
    name: 'rivers',
    document: parse(`
      type Town @key(fields: "id") { id: ID! "Bridges." bridges: Int! }
      "A river." type River @key(fields: "id") { "Its id." id: ID! "Where it springs." source: Town! }
      enum Season { SUMMER WINTER }
      "A search." input Search { "Its words." words: String "Where." near: [Place!] }
      "A place." input Place { "Around it." around: Area! }
      "An area." input Area { "Places in it." places: [Place!]! }
    `),
  },
];

const rules: readonly [string, Rule, string[]][] = [
  [
    'describes an entity in the subgraph that owns it and nowhere else',
    hasOneOwner,
    ['River is described by towns and rivers'],
  ],
  ['asks for nothing that may not be null at the root', asksNullably, ['towns: Query.count']],
  [
    'adds nothing non-null to an entity of another subgraph',
    contributesNullably,
    ['rivers: Town.bridges', 'rivers: River.source'],
  ],
  ['refers to things of other subgraphs by nullable fields', refersNullably, ['rivers: River.source']],
  ['pages every connection with first, after and its cost', pagesConnections, ['towns: Town.streets']],
  [
    'says of every other list of objects how long it can be',
    capsOtherLists,
    ['towns: Town.rivers', 'towns: Town.wells'],
  ],
  [
    'describes every type, field, argument and input in words',
    describesEverything,
    ['towns: Town.streets(after)', 'towns: Street.name(language)', 'towns: Well.depth', 'rivers: Season'],
  ],
  ['leads no input back to itself', endsEveryInput, ['rivers: Place', 'rivers: Area']],
  ['says of every root field whom it is for', marksRootFields, ['towns: Query.town', 'towns: Mutation.drain']],
  ['says of every other field whom it is for, where that is not everybody', marksKeptFields, ['towns: Town.wells']],
];

describe.each(rules)('the schema %s', (_words, rule, found) => {
  it('in all four subgraphs', () => {
    expect(rule(schemas)).toEqual([]);
  });

  it('or the rule names the place', () => {
    expect(rule(broken)).toEqual(found);
  });
});
