/** Putting signatories on hold and publishing them again, which no later import undoes. */
import { memberOf } from '../../../world/people.ts';
import { mayor, openLinkWorld, signatoryId, type LinkWorld } from '../support-links/link-world.ts';
import { coordinatorIdOf } from '../signatories-world.ts';
import { signatoryActs, type SignatoryActs } from './signatory-acts.ts';

describe('A signatory', () => {
  let world: LinkWorld;
  let acts: SignatoryActs;

  beforeEach(async () => {
    world = await openLinkWorld();
    acts = signatoryActs(world);
  });
  afterEach(() => world.close());

  const decide: SignatoryActs['decide'] = (...given) => acts.decide(...given);
  const importAgain: SignatoryActs['importAgain'] = () => acts.importAgain();

  it('rests and comes back by a decision with a reason, whatever its progress, and no import changes that', async () => {
    expect((await decide('PUBLISHED')).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'PUBLISHED', allowed: ['decideSignatoryStatus'] },
    ]);
    expect((await decide('ON_HOLD')).signatory).toMatchObject({ status: 'ON_HOLD', progress: null, revision: 2 });
    await importAgain();
    expect(await world.entity('Signatory', signatoryId, 'status')).toEqual({ status: 'ON_HOLD' });
    const history = 'history { nodes { act actorKind reason before after } }';
    expect(await world.entity('Signatory', signatoryId, history, mayor)).toEqual({
      history: {
        nodes: [
          {
            act: 'decideSignatoryStatus',
            actorKind: 'OFFICE',
            reason: 'Planen saknas.',
            before: '{"status":"PUBLISHED"}',
            after: expect.stringContaining('"status":"ON_HOLD"') as string,
          },
        ],
      },
    });
    for (const by of [undefined, memberOf(coordinatorIdOf('dalarna'), 'ADMIN')]) {
      expect(await world.entity('Signatory', signatoryId, history, by)).toEqual({ history: null });
    }
  });
});
