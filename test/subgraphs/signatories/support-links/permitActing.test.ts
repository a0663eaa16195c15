/** Permitting a coordinator to act for a signatory, and taking the permission back. */
import { memberOf, officer, person } from '../../../world/people.ts';
import { linkOf, type By, type Link } from '../signatories-world.ts';
import {
  decider,
  mayor,
  openLinkWorld,
  reporter,
  signatoryId,
  startsOn,
  stranger,
  type LinkWorld,
} from './link-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

describe('A support link', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  const permit = (link: Link, by: By, mayActForSignatory = true): ReturnType<LinkWorld['on']> =>
    world.on('permitActing', link, by, { mayActForSignatory });

  it('lets its coordinator act for the signatory as long as the signatory permits it, and leaves a trail', async () => {
    const agreed = await world.confirmed();
    expect(agreed.mayActForSignatory).toBe(false);
    const permitted = linkOf(await permit(agreed, mayor));
    expect(permitted).toMatchObject({ state: 'CONFIRMED', startsOn, mayActForSignatory: true, revision: 3 });
    const takenBack = linkOf(await permit(permitted, mayor, false));
    expect(takenBack).toMatchObject({ state: 'CONFIRMED', startsOn, mayActForSignatory: false, revision: 4 });
    expect(
      await world.rows(
        rawSql`SELECT onBehalfOfId, changedFrom, changedTo FROM audit_entry WHERE act = 'permitActing' ORDER BY sequence`,
      ),
    ).toEqual([
      { onBehalfOfId: signatoryId, changedFrom: '{"mayActForSignatory":0}', changedTo: '{"mayActForSignatory":1}' },
      { onBehalfOfId: signatoryId, changedFrom: '{"mayActForSignatory":1}', changedTo: '{"mayActForSignatory":0}' },
    ]);
  });

  it('gives its coordinator no permission by anybody but an admin of the signatory', async () => {
    const agreed = await world.confirmed();
    for (const by of [reporter, memberOf(signatoryId, 'EDITOR'), decider, officer('MODERATOR'), stranger]) {
      expect(await permit(agreed, by)).toMatchObject({
        supportLink: null,
        errors: [{ code: 'NOT_ALLOWED', act: 'permitActing' }],
      });
    }
    expect(await world.rows(rawSql`SELECT mayActForSignatory, revision FROM support_link`)).toEqual([
      { mayActForSignatory: 0, revision: 2 },
    ]);
  });

  it('gives no permission before it is confirmed, and is not even there for a stranger', async () => {
    const proposed = await world.proposal();
    expect(await permit(proposed, mayor)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'PROPOSED', allowed: ['confirmSupportLink', 'declineSupportLink'] }],
    });
    const nothing = { ...proposed, id: 'lnk_01HMB2E5000000000000000001' };
    for (const by of [stranger, person('somebody')]) {
      const { supportLink, errors } = await permit(proposed, by);
      expect(supportLink).toBeNull();
      expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
      expect((await permit(nothing, by)).errors).toEqual(errors);
    }
  });

  it('gives no permission from a state that was read before', async () => {
    const agreed = await world.confirmed();
    const answers = await Promise.all([permit(agreed, mayor), permit(agreed, mayor)]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 3 }]);
    expect(await world.count('audit_entry')).toBe(3);
  });
});
