/** Acts in any order by anybody: an application is never in an impossible state, and each act is told exactly once. */
import { officer, person } from '../../../world/people.ts';
import {
  applicant,
  decider,
  goodArguments,
  openJoiningWorld,
  signature,
  type Application,
  type JoiningWorld,
  type Step,
} from './joining-world.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';

/** The drawing of the domain book, written here a second time on purpose. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  REGISTERED: ['ELIGIBLE', 'REJECTED', 'WITHDRAWN'],
  ELIGIBLE: ['STATEMENT_SENT', 'WITHDRAWN'],
  STATEMENT_SENT: ['STATEMENT_SIGNED', 'WITHDRAWN'],
  STATEMENT_SIGNED: ['STATEMENT_SENT', 'PROFILE_PUBLISHED', 'WITHDRAWN'],
  REJECTED: [],
  WITHDRAWN: [],
  PROFILE_PUBLISHED: [],
};
const ACTS: readonly Step[] = [
  'decideEligibility',
  'sendStatement',
  'returnSignedStatement',
  'refuseStatement',
  'publishProfile',
  'sendStatement',
  'returnSignedStatement',
  'publishProfile',
  'withdrawApplication',
];
const PEOPLE = [decider, decider, decider, applicant, applicant, applicant, officer('MODERATOR'), person('else')];

/** The same numbers in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function chosen(
  below: (limit: number) => number,
  documentId: string,
): { readonly step: Step; readonly by: typeof decider; readonly given: object; readonly isStale: boolean } {
  const step = ACTS[below(ACTS.length)] ?? 'sendStatement';
  const by = PEOPLE[below(PEOPLE.length)] ?? decider;
  const isStale = below(8) === 0;
  const isRejection = step === 'decideEligibility' && below(6) === 0;
  const given = step === 'returnSignedStatement' ? { ...signature, documentId } : goodArguments[step];
  return { step, by, isStale, given: isRejection ? { eligible: false, reason: 'No.' } : given };
}

describe('Acts in any order', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const stateOf = async (id: string): Promise<Pick<Application, 'id' | 'state' | 'revision'>> => {
    const rows = await world.running.database.select<Pick<Application, 'id' | 'state' | 'revision'>>(
      rawSql`SELECT id, state, revision FROM coordinator_application WHERE id = ?`,
      [id],
    );
    if (!rows[0]) throw new Error('The application is gone.');
    return rows[0];
  };
  const countOf = async (sql: SqlText, id: string): Promise<number> =>
    Number((await world.running.database.select<{ total: number }>(sql, [id]))[0]?.total);
  const steps = (id: string): Promise<number> =>
    countOf(rawSql`SELECT COUNT(*) AS total FROM application_step WHERE applicationId = ?`, id);
  const lines = (id: string): Promise<number> =>
    countOf(rawSql`SELECT COUNT(*) AS total FROM audit_entry WHERE subjectId = ?`, id);
  const onItsWay = (id: string): Promise<number> =>
    countOf(rawSql`SELECT COUNT(*) AS total FROM declaration WHERE applicationId = ? AND state <> 'REFUSED'`, id);

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))('never break an application (%d)', async (seed) => {
    const below = numbers(seed);
    const { id } = await world.register();
    const documentId = await world.sendFile(id);
    for (let turn = 0; turn < 30; turn += 1) {
      const { step, by, given, isStale } = chosen(below, documentId);
      const was = await stateOf(id);
      const revision = isStale ? was.revision - 1 : was.revision;
      const told = [await steps(id), await lines(id)];
      const { errors } = await world.step(step, { id, revision }, given, by);
      const is = await stateOf(id);
      const added = errors.length === 0 ? 1 : 0;
      expect([await steps(id), await lines(id)]).toEqual(told.map((count) => count + added));
      expect(is.revision).toBe(was.revision + added);
      if (added === 1) expect(ARROWS[was.state]).toContain(is.state);
      else expect(is.state).toBe(was.state);
      const hasStatement = ['STATEMENT_SENT', 'STATEMENT_SIGNED', 'PROFILE_PUBLISHED'].includes(is.state);
      if (hasStatement) expect(await onItsWay(id)).toBe(1);
      expect(await world.count('coordinator')).toBe(is.state === 'PROFILE_PUBLISHED' ? 1 : 0);
    }
  });
});
