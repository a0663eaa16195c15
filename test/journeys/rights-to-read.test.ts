/** Every kept field and every private thing, asked for by somebody of every role: the table of rights holds. */
import { getNamedType, isLeafType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { may } from '../../covenant/rights/may.ts';
import { rights, type Act } from '../../covenant/rights/rights.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { belongingFor, openRightsWorld, type RightsWorld, type Somebody, type Thing } from './rights-world.ts';
import { schemaOf } from './subgraph-schemas.ts';

const acts = Object.keys(rights) as Act[];

interface Found {
  readonly field?: unknown;
  readonly list?: readonly { readonly field?: unknown }[] | { readonly field?: unknown } | null;
}

/** Fields that have a value for everybody who may see them, by type; of the others only hiding is looked at. */
const KEPT_BY: Readonly<Record<string, readonly string[]>> = {
  CoordinatorApplication: ['internalNotes', 'history'],
  Coordinator: ['members', 'history'],
  CoordinatorReport: ['reviewNotes', 'history'],
  Person: [
    'email',
    'memberships',
    'dataRequests',
    'groupMemberships',
    'groupInvitations',
    'joinRequests',
    'expertInvitations',
  ],
  FeedbackRequest: ['invitations', 'viewerInvitation'],
  Membership: ['person'],
  DataRequest: [],
  Signatory: ['history', 'members'],
  SupportLink: ['history'],
  SupportAction: ['history'],
  Declaration: ['document'],
  PlannedEnding: ['secondDecider'],
  StatusPeriod: ['reason'],
  Workshop: ['joinUrl', 'viewerRegistration'],
  DiscussionGroup: ['viewerMembership', 'viewerJoinRequest', 'members', 'joinRequests', 'invitations', 'history'],
  Post: ['hiddenReason'],
};

/** Things without an id of their own are met in the thing they belong to, most of them in a list. */
const MET_IN: Readonly<Record<string, { readonly thing: Thing; readonly list: string }>> = {
  PlannedEnding: { thing: 'Coordinator', list: 'plannedEndings' },
  StatusPeriod: { thing: 'Coordinator', list: 'statusHistory' },
  FeedbackRequest: { thing: 'Resource', list: 'feedbackRequest' },
};

describe('the table of rights', () => {
  let world: RightsWorld;

  beforeAll(async () => {
    world = await openRightsWorld();
  });
  afterAll(() => world.close());

  const seen = async (owner: SubgraphName, query: string, of: object, somebody: Somebody): Promise<boolean> => {
    const { _entities: found } = await world.subgraphs
      .of(owner)
      .ask<{ _entities: (Found | null)[] }>(query, { of: [of] }, somebody);
    const [one] = found;
    return [one, ...[one?.list ?? []].flat()].some((each) => (each?.field ?? null) !== null);
  };

  const fields = acts.filter((act) => act.includes('.') && !/^(Query|Subscription)\./.test(act));
  const types = new Set<string>(Object.keys(KEPT_BY));

  it('has no row of a type that is not asked about here', () => {
    const others = fields.filter((act) => !types.has(act.split('.')[0] ?? ''));
    expect(others).toEqual([]);
  });

  // Whether a link is there at all depends on it: see below.
  it.each(fields.filter((act) => act !== 'SupportLink.unconfirmed'))(
    'shows %s to whom it names, and to nobody else',
    async (act) => {
      const { holder, owner, question } = questionAbout(act);
      const thing = world.things[holder];
      const [type = '', field = ''] = act.split('.');
      const isKept = (KEPT_BY[type] ?? []).includes(field);
      const found: string[] = [];
      for (const somebody of world.people) {
        const isAllowed = may(somebody, act, belongingFor(thing, somebody));
        const isSeen = await seen(owner, question, { __typename: holder, id: thing.id }, somebody);
        if (isSeen && !isAllowed) found.push(`${somebody.who} sees it`);
        if (isKept && isAllowed && !isSeen) found.push(`${somebody.who} does not see it`);
      }
      expect(found).toEqual([]);
    },
  );

  it.each<[Thing, Act]>([
    ['CoordinatorApplication', 'Query.application'],
    ['CoordinatorReport', 'Query.coordinatorReport'],
    ['SupportLink', 'SupportLink.unconfirmed'],
    ['HelpRequest', 'replyToHelpRequest'],
    ['DataRequest', 'Person.dataRequests'],
    ['Membership', 'Membership.person'],
  ])('hides %s, asked for by its id in every way, from whom %s does not name', async (type, act) => {
    const thing = world.things[type];
    const found: string[] = [];
    for (const somebody of world.people) {
      const { _entities: entities } = await world.subgraphs
        .of(thing.subgraph)
        .ask<{ _entities: unknown[] }>(
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id revision: __typename } } }`,
          { of: [{ __typename: type, id: thing.id }] },
          somebody,
        );
      const isAllowed = may(somebody, act, thing.belonging);
      if ((entities[0] !== null) !== isAllowed) found.push(`${somebody.who} ${isAllowed ? 'does not see' : 'sees'} it`);
      if (thing.subgraph !== 'coordinators') continue;
      const { node } = await world.subgraphs.of('coordinators').ask(`{ node(id: "${thing.id}") { id } }`, {}, somebody);
      if ((node !== null) !== isAllowed)
        found.push(`${somebody.who} ${isAllowed ? 'does not find' : 'finds'} it by node`);
    }
    expect(found).toEqual([]);
  });

  it('lets those follow an application to whom it is shown, and nobody else', async () => {
    const { id, belonging } = world.things.CoordinatorApplication;
    const mayFollow = `{ coordinatorLiveTopic(field: "applicationChanged", id: "${id}") }`;
    for (const somebody of world.people) {
      const { errors = [] } = await world.subgraphs.of('coordinators').running.execute({ query: mayFollow }, somebody);
      const isAllowed = may(somebody, 'Subscription.applicationChanged', belonging);
      const codes = errors.map(({ extensions }) => extensions['code']);
      expect([somebody.who, codes]).toEqual([somebody.who, isAllowed ? [] : ['NOT_FOUND']]);
    }
  });

  it.each(['applications', 'coordinatorReports', 'helpRequests', 'plannedEndings', 'supportLinks'])(
    'opens the list %s to whom it names, and tells the others whom it is for',
    async (list) => {
      const name: SubgraphName = list === 'supportLinks' ? 'signatories' : 'coordinators';
      for (const somebody of world.people) {
        const { errors = [] } = await world.subgraphs
          .of(name)
          .running.execute({ query: `{ ${list}(first: 5) { totalCount nodes { __typename } } }` }, somebody);
        const codes = errors.map(({ extensions }) => extensions['code']);
        const isAllowed = may(somebody, `Query.${list}` as Act);
        const refusal = somebody.identity.personId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        expect([somebody.who, codes]).toEqual([somebody.who, isAllowed ? [] : [refusal]]);
      }
    },
  );
});

interface Question {
  /** The thing by whose id it is asked. */
  readonly holder: Thing;
  readonly owner: SubgraphName;
  readonly question: string;
}

function questionAbout(act: Act): Question {
  const [type = '', field = ''] = act.split('.');
  const met = MET_IN[type];
  const holder = met?.thing ?? (type as Thing);
  const owner = subgraphNames.find((name) => fieldOf(schemaOf(name), type, field));
  if (!owner) throw new Error(`No subgraph has the field ${act}.`);
  const selection = `field: ${selectionOf(schemaOf(owner), type, field)}`;
  const question = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on ${holder} { ${met ? `list: ${met.list} { ${selection} }` : selection} }
  } }`;
  return { holder, owner, question };
}

function fieldOf(schema: GraphQLSchema, type: string, field: string): boolean {
  const found = schema.getType(type) as GraphQLObjectType | undefined;
  return found?.getFields()[field] !== undefined;
}

function selectionOf(schema: GraphQLSchema, type: string, field: string): string {
  const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  return found && isLeafType(getNamedType(found.type)) ? field : `${field} { __typename }`;
}
