/** Every mutation, sent by somebody of every role: the table of rights holds. */
import { may } from '../../covenant/rights/may.ts';
import { rights, type Act } from '../../covenant/rights/rights.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { wellFormedCall } from '../world/well-formed-call.ts';
import { belongingFor, openRightsWorld, type RightsWorld, type Somebody } from './rights-world.ts';
import { mutationsOf, schemaOf } from './subgraph-schemas.ts';
import { givenFor, GOOD, subjectOf } from './subjects-of-acts.ts';

/** Everybody but the first writer is told that a thing has changed, so nothing changes while everybody tries. */
const REVISION = 999;

/** Rights of these depend on more than the table: who may is told, never more than the table says. */
const NARROWED = new Set<string>(['acceptInvitation', 'changeMembership', 'confirmSupportLink', 'declineSupportLink']);
const REFUSED = ['NOT_ALLOWED', 'NOT_FOUND'];

describe('the table of rights', () => {
  let world: RightsWorld;

  beforeAll(async () => {
    world = await openRightsWorld();
  });
  afterAll(() => world.close());

  const ownerOf = (mutation: string): SubgraphName => {
    const owner = subgraphNames.find((name) => mutationsOf(name).includes(mutation));
    if (!owner) throw new Error(`No subgraph has the mutation ${mutation}.`);
    return owner;
  };
  const codesOf = async (mutation: string, somebody: Somebody): Promise<string[]> => {
    const name = ownerOf(mutation);
    const [thing, argument = ''] = subjectOf[mutation] ?? [null];
    const { query, variables } = wellFormedCall(schemaOf(name), mutation, {
      ...GOOD[mutation],
      ...givenFor(world, thing, argument),
    });
    const call = withRevision(query, variables);
    const { answer } = await world.subgraphs
      .of(name)
      .ask<{ answer: { errors: { code: string }[] } }>(
        call.query
          .replace(`{ ${mutation}(`, `{ answer: ${mutation}(`)
          .replace(`{ ${mutation} {`, `{ answer: ${mutation} {`),
        call.variables,
        somebody,
      );
    return answer.errors.map(({ code }) => code);
  };

  it('has a line for every mutation, and every line an act or a field', () => {
    const mutations = subgraphNames.flatMap(mutationsOf);
    const named = Object.keys(rights).filter((act) => !act.includes('.'));
    expect(mutations.filter((name) => name !== 'signIn').sort()).toEqual([...named].sort());
    expect(Object.keys(subjectOf).sort()).toEqual([...named].sort());
  });

  it.each(Object.keys(subjectOf))('lets %s be done by whom it names, and by nobody else', async (mutation) => {
    const [thing] = subjectOf[mutation] ?? [null];
    const found: string[] = [];
    for (const somebody of world.people) {
      const belonging = thing ? belongingFor(world.things[thing], somebody) : { personId: somebody.identity.personId };
      const isAllowed = may(somebody, mutation as Act, belonging);
      const codes = await codesOf(mutation, somebody);
      const isRefused = codes.some((code) => REFUSED.includes(code));
      if (!isAllowed && !isRefused) found.push(`${somebody.who} is not refused: ${codes.join(' ')}`);
      if (isAllowed && isRefused && !NARROWED.has(mutation) && !isLet(mutation, somebody, codes)) {
        found.push(`${somebody.who} is refused: ${codes.join(' ')}`);
      }
    }
    expect(found).toEqual([]);
  });

  /** A coordinator hands in plans only where the signatory permits it, which here none does. */
  function isLet(mutation: string, { identity }: Somebody, codes: readonly string[]): boolean {
    const forSignatory = ['submitActionPlan', 'submitMonitoringReport', 'prepareActionPlanUpload'].includes(mutation);
    if (forSignatory) return identity.memberships.some(({ bodyId }) => bodyId?.startsWith('crd_'));
    // Made-up ids within the input are not found, which says nothing of rights.
    return !codes.includes('NOT_ALLOWED') && codes.includes('NOT_FOUND') && MADE_UP.has(mutation);
  }

  const MADE_UP = new Set([
    'sendStatement',
    'endParticipation',
    'returnSignedStatement',
    'registerSignatory',
    'discardDraft',
    'moveThread',
  ]);
});

function withRevision(
  query: string,
  variables: Readonly<Record<string, unknown>>,
): {
  readonly query: string;
  readonly variables: Record<string, unknown>;
} {
  return {
    query,
    variables: 'expectedRevision' in variables ? { ...variables, expectedRevision: REVISION } : { ...variables },
  };
}
