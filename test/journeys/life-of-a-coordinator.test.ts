/** The whole procedure through the public API, in both modes: from the form of an authority to the end and back. */
import { openLog } from '../../platform/base/log.ts';
import type { RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { nameFirstDecider } from '../../subgraphs/coordinators/people/name-first-decider.ts';
import { openBothForms, type BothForms } from '../world/open-both-modes.ts';
import { signedInAt } from '../world/signed-in-people.ts';
import { TokenIssuer } from '../world/token-issuer.ts';
import { end } from './ending.ts';
import { join } from './joining.ts';
import { report } from './reporting.ts';
import type { Stage } from './stage.ts';
import { support } from './supporting.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

describe('a coordinator', () => {
  let issuer: TokenIssuer;
  let forms: BothForms;

  beforeAll(async () => {
    issuer = await TokenIssuer.open();
    const signIn = { kind: 'issuer' as const, issuer: issuer.url, keysUrl: null };
    forms = await openBothForms(20_000, openLog('silent'), { signIn, hasExampleContent: false });
    expect(await nameFirstDecider(coordinators().database, 'decider@example.org')).toBe(true);
    expect(await nameFirstDecider(coordinators().database, 'somebody@example.org')).toBe(false);
  });

  afterAll(async () => {
    await forms.close();
    await issuer.close();
  });

  const coordinators = (): RunningSubgraph => {
    const found = forms.embedded.running.find(({ subgraph }) => subgraph.name === 'coordinators');
    if (!found) throw new Error('coordinators does not run.');
    return found;
  };
  const lastLetter = async (kind: string): Promise<{ recipient: string; body: string }> => {
    const rows = await coordinators().database.select<{ recipient: string; body: string }>(
      rawSql`SELECT recipient, body FROM letter WHERE kind = ? ORDER BY id DESC LIMIT 1`,
      [kind],
    );
    if (!rows[0]) throw new Error(`No letter of the kind ${kind} was written.`);
    return rows[0];
  };

  it.each(['embedded', 'distributed'] as const)('goes its whole way in the %s form', async (form) => {
    const stage: Stage = {
      form,
      slug: `province-of-journeys-${form}`,
      as: signedInAt(`${forms[form].url}/graphql`, issuer),
      filesAt: forms.embedded.url,
      lastLetter,
    };
    const coordinator = await join(stage);
    const signatoryId = await support(stage, coordinator);
    await report(stage, coordinator);
    await end(stage, coordinator, signatoryId);
  });
});
