/** Wherever the writing of a step breaks off, nothing of the step is there, and it can be done again. */
import { allRows, failingWrites } from '../../../world/failing-database.ts';
import {
  goodArguments,
  openJoiningWorld,
  signature,
  type Answer,
  type Application,
  type JoiningWorld,
  type Step,
} from './joining-world.ts';

describe('A step that breaks off', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const before: Readonly<Partial<Record<Step, () => Promise<Application>>>> = {
    decideEligibility: () => world.register(),
    sendStatement: async () =>
      (await world.step('decideEligibility', await world.register(), goodArguments.decideEligibility)).application,
    returnSignedStatement: async () => {
      const signed = await world.signed();
      return (await world.step('refuseStatement', signed, goodArguments.refuseStatement)).application;
    },
    refuseStatement: () => world.signed(),
    publishProfile: () => world.signed(),
    withdrawApplication: () => world.register(),
  };

  it.each(Object.keys(before) as Step[])('changes no row: %s', async (step) => {
    const application = await before[step]?.();
    if (!application) throw new Error(`Nothing comes before ${step}.`);
    const given =
      step === 'returnSignedStatement'
        ? { ...signature, documentId: await world.sendFile(application.id) }
        : goodArguments[step];
    const act = (): Promise<Answer> => world.step(step, application, given);
    const { database } = world.running;
    const failing = failingWrites(database);
    const rows = await allRows(database);
    let statement = 1;
    for (; statement < 200; statement += 1) {
      failing.failAt(statement);
      const fault = await act().then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : 'no error'),
      );
      if (fault === null) break;
      expect(fault).toContain('INTERNAL_SERVER_ERROR');
      expect(await allRows(database)).toBe(rows);
    }
    // The step that came through had one statement fewer than the first that could not fail.
    expect(failing.statements()).toBe(statement - 1);
    expect(statement).toBeGreaterThan(5);
    expect(await allRows(database)).not.toBe(rows);
  });
});
