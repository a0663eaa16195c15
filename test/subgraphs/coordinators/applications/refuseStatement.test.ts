/** Refusing a signed copy that is not usable: the statement goes out again. */
import { pdf } from '../../../world/files.ts';
import { goodArguments, openJoiningWorld, signature, type JoiningWorld } from './joining-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('An authority on a longer way', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  it('gets the statement again when the copy is not usable', async () => {
    const signed = await world.signed();
    const refused = await world.step('refuseStatement', signed, goodArguments.refuseStatement);
    expect(refused).toMatchObject({
      application: {
        state: 'STATEMENT_SENT',
        declaration: { state: 'SENT', signedOn: null, document: null },
        steps: [{}, {}, {}, {}, { state: 'STATEMENT_SENT', reason: 'The second page is missing.' }],
      },
      errors: [],
    });
    expect(refused.application.declaration?.id).not.toBe(signed.declaration?.id);
    const documentId = await world.sendFile(signed.id, pdf('again'));
    const again = await world.step('returnSignedStatement', refused.application, { ...signature, documentId });
    expect(again).toMatchObject({ application: { state: 'STATEMENT_SIGNED' }, errors: [] });
    const states = await world.running.database.select(rawSql`SELECT state FROM declaration ORDER BY state`);
    expect(states).toEqual([{ state: 'REFUSED' }, { state: 'SENT' }]);
  });

  it('reads why: a refusal without a reason is none', async () => {
    const signed = await world.signed();
    expect(await world.refused(() => world.step('refuseStatement', signed, { reason: ' <b></b> ' }))).toMatchObject([
      { code: 'REQUIRED', path: ['reason'] },
    ]);
  });

  it('gets no statement again while none has come back', async () => {
    const sent = await world.sent();
    expect(await world.refused(() => world.step('refuseStatement', sent, goodArguments.refuseStatement))).toMatchObject(
      [{ code: 'WRONG_STATE', state: 'STATEMENT_SENT', allowed: ['returnSignedStatement', 'withdrawApplication'] }],
    );
  });
});
