/** A coordinator's own words: who may write them, what they must hold, and that open data leaves them alone. */
import { dayFromToday } from '../coordinators-world.ts';
import { DALARNA, english, openLifeWorld, people, type Answer, type As, type LifeWorld } from './life-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const PROFILE = `{ coordinator(slug: "dalarna") {
  about { text available } localizedName(languages: ["fr"]) { text } website politicalHeadTitle inferredFields
  contact { department email phone languages } regions { code } revision
} }`;

const whole = {
  about: [...english('Heat from forests.'), { language: 'sv', text: 'Värme <b>från</b> skogen.' }],
  otherNames: [{ language: 'fr', text: 'Région de Dalécarlie' }],
  website: 'https://dalarna.example',
  department: 'Climate unit',
  contactEmail: 'Climate@Dalarna.example',
  phone: '+46 23 490 00',
  contactLanguages: ['sv', 'EN'],
  politicalHeadTitle: 'Chair of the regional executive board',
};

describe('The profile of a coordinator', () => {
  let world: LifeWorld;

  beforeEach(async () => {
    world = await openLifeWorld();
  });
  afterEach(() => world.close());

  const update = (input: object, as: As = people.editor, more: object = {}): Promise<Answer> =>
    world.act('updateProfile', { input, ...more }, as);
  const profile = async (): Promise<Record<string, unknown>> =>
    (await world.ask<{ coordinator: Record<string, unknown> }>(PROFILE)).coordinator;

  it('is what its editor wrote', async () => {
    expect(await update(whole)).toMatchObject({ coordinator: { revision: 2 }, errors: [] });
    expect(await profile()).toEqual({
      about: { text: 'Heat from forests.', available: ['en', 'sv'] },
      localizedName: { text: 'Région de Dalécarlie' },
      website: 'https://dalarna.example',
      politicalHeadTitle: 'Chair of the regional executive board',
      inferredFields: ['kind', 'authorityType', 'regions'],
      contact: {
        department: 'Climate unit',
        email: 'climate@dalarna.example',
        phone: '+46 23 490 00',
        languages: ['sv', 'en'],
      },
      regions: [{ code: 'SE' }],
      revision: 2,
    });
  });

  it('keeps what is left out, and empties what is null', async () => {
    await update(whole);
    await update({ website: null, phone: null, contactEmail: 'energy@dalarna.example' });
    expect(await profile()).toMatchObject({
      about: { text: 'Heat from forests.' },
      website: null,
      contact: { department: 'Climate unit', email: 'energy@dalarna.example', phone: null },
    });
    await update({ about: null, otherNames: null });
    expect(await profile()).toMatchObject({ about: null, localizedName: { text: 'Dalarna' } });
  });

  it('tells everything that is wrong at once, and keeps none of it', async () => {
    const { coordinator, errors } = await update({
      about: [],
      otherNames: [{ language: 'und', text: 'Dalarna' }],
      website: 'ftp://dalarna.example',
      contactEmail: null,
      phone: 'ask Anna',
      contactLanguages: Array.from({ length: 11 }, (_, index) => `a${String.fromCharCode(97 + index)}`),
      politicalHeadTitle: 'x'.repeat(201),
      regions: null,
    });
    expect(coordinator).toBeNull();
    expect(errors.map(({ path, code, rule }) => [(path as string[]).at(-1), code, rule])).toEqual([
      ['about', 'REQUIRED', 'required'],
      ['otherNames', 'INVALID', 'language'],
      ['website', 'INVALID', 'website'],
      ['politicalHeadTitle', 'TOO_LONG', 'maximumLength'],
      ['contactEmail', 'INVALID', 'mailbox'],
      ['phone', 'INVALID', 'phone'],
      ['contactLanguages', 'TOO_LONG', 'maximumEntries'],
      ['regions', 'REQUIRED', 'required'],
    ]);
    expect(await profile()).toMatchObject({ about: null, website: null, contact: null, revision: 1 });
    expect(await world.rows(rawSql`SELECT id FROM audit_entry`)).toEqual([]);
  });

  it('refuses more words than can be kept, an empty change, and a contact without a mailbox', async () => {
    const languages = ['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr'];
    const long = languages.map((language) => ({ language, text: 'ж'.repeat(5_000) }));
    expect((await update({ about: long })).errors).toMatchObject([{ rule: 'wordingsTogether' }]);
    expect((await update({})).errors).toMatchObject([{ rule: 'somethingToChange', path: ['input'] }]);
    expect((await update({ phone: '+46 23 490 00' })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['input', 'contactEmail'] },
    ]);
    expect((await update({ phone: null, contactLanguages: null })).errors).toEqual([]);
    expect((await update({ regions: ['NO'] })).errors).toMatchObject([{ rule: 'regionOfCountry' }]);
    expect((await update({ regions: ['SE999'] })).errors).toMatchObject([{ rule: 'region' }]);
  });

  it('is written by its admins and editors and by deciders of the Office, and by nobody else', async () => {
    for (const by of [people.member, people.otherAdmin, people.moderator, people.nobody]) {
      expect((await update({ about: english('Ours.') }, by)).errors).toMatchObject([
        { code: 'NOT_ALLOWED', act: 'updateProfile' },
      ]);
    }
    for (const by of [people.admin, people.editor, people.firstDecider]) {
      expect((await update({ about: english('Ours.') }, by)).errors).toEqual([]);
    }
    const lines = await world.rows(
      rawSql`SELECT act, actorKind, onBehalfOfId, changedTo FROM audit_entry ORDER BY sequence`,
    );
    const told = { act: 'updateProfile', changedTo: '{"fields":"about"}' };
    expect(lines).toEqual([
      { ...told, actorKind: 'PERSON', onBehalfOfId: DALARNA },
      { ...told, actorKind: 'PERSON', onBehalfOfId: DALARNA },
      { ...told, actorKind: 'OFFICE', onBehalfOfId: null },
    ]);
  });

  it('is changed by the first of two who read the same, and the second is told', async () => {
    const answers = await Promise.all([
      update({ website: 'https://one.example' }, people.admin, { expectedRevision: 1 }),
      update({ website: 'https://two.example' }, people.editor, { expectedRevision: 1 }),
    ]);
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(lost).toMatchObject([{ coordinator: null, errors: [{ code: 'STALE_REVISION', currentRevision: 2 }] }]);
  });

  it('cannot be written once it has left', async () => {
    await world.act('withdrawFromCovenant', { endsOn: dayFromToday(0) }, people.admin);
    expect((await update({ about: english('Back soon.') })).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'WITHDRAWN', allowed: [] },
    ]);
  });

  it('is told to the others with its words and names, for the search', async () => {
    await update({ about: english('Heat from forests.'), otherNames: [{ language: 'fr', text: 'Dalécarlie' }] });
    const { coordinatorChanges: changes } = await world.ask<{ coordinatorChanges: { kind: string; facts: string }[] }>(
      '{ coordinatorChanges(first: 100) { kind facts } }',
    );
    const document = changes.findLast(({ kind }) => kind === 'SEARCH_DOCUMENT');
    expect(JSON.parse(document?.facts ?? '{}')).toMatchObject({
      title: [
        { language: 'und', text: 'Dalarna' },
        { language: 'fr', text: 'Dalécarlie' },
      ],
      text: [{ language: 'en', text: 'Heat from forests.' }],
    });
  });

  it('stays as people stated it when newer open data comes, which still tells what only it tells', async () => {
    await world.insert('region', unit('SE', null, 0));
    await world.insert('region', unit('SE3', 'SE', 1));
    await world.insert('region', unit('SE31', 'SE3', 2));
    expect((await update({ ...whole, regions: ['SE31'] })).errors).toEqual([]);
    await world.importCoordinators({ name: 'Region Dalarna', coordinator_id: 'dalarna', signatories_on_site: '7' });
    expect(await profile()).toMatchObject({
      about: { text: 'Heat from forests.' },
      contact: { email: 'climate@dalarna.example' },
      website: 'https://dalarna.example',
      regions: [{ code: 'SE31' }],
      inferredFields: ['kind', 'authorityType'],
      revision: 3,
    });
    const inUnit = '{ region(code: "SE3") { coordinators(first: 5) { nodes { name } } } }';
    expect(await world.ask(inUnit)).toEqual({ region: { coordinators: { nodes: [{ name: 'Region Dalarna' }] } } });
  });
});

function unit(code: string, parentCode: string | null, level: number): Record<string, string | number | null> {
  return { code, level, country: 'SE', nameLatin: code, nameNative: code, parentCode };
}
