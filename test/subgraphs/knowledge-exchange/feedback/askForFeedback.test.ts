/** Asking for feedback on a resource. */
import { EXPERT_LETTER } from '../../../../covenant/personal-data/expert-letter.feed.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import {
  asking,
  dayFromToday,
  expert,
  girona,
  guide,
  idOf,
  member,
  neighbour,
  officeModerator,
  openFeedbackWorld,
  organiser,
  resourceIdOf,
  stranger,
  type FeedbackWorld,
} from '../feedback-world.ts';

describe('askForFeedback', () => {
  let world: FeedbackWorld;
  beforeEach(async () => {
    world = await openFeedbackWorld();
  });
  afterEach(() => world.close());

  const RESULT = `resource { feedbackOpenUntil
    feedbackRequest { aspects openUntil isOpen revision counts { aspect posts byExperts } invitations { totalCount nodes { state isByAddress } } }
    feedback { kind title posts { nodes { number aspect asExpert body { text } author { id } onBehalfOf { id } } } } }`;

  it('opens a public thread with the question, and writes to each expert, also to one without an account', async () => {
    const experts = `personIds: ["${idOf(expert)}"], addresses: ["professor@university.example"], note: "Be hard."`;
    const { resource, errors } = await world.act('askForFeedback', asking(experts), organiser, RESULT);
    expect(errors).toEqual([]);
    expect(resource).toEqual({
      feedbackOpenUntil: dayFromToday(10),
      feedbackRequest: {
        aspects: ['SCIENTIFIC', 'TECHNICAL'],
        openUntil: dayFromToday(10),
        isOpen: true,
        revision: 1,
        counts: ['SCIENTIFIC', 'TECHNICAL', 'USABILITY'].map((aspect) => ({ aspect, posts: 0, byExperts: 0 })),
        invitations: {
          totalCount: 2,
          nodes: expect.arrayContaining([
            { state: 'OPEN', isByAddress: false },
            { state: 'OPEN', isByAddress: true },
          ]) as object[],
        },
      },
      feedback: {
        kind: 'FEEDBACK',
        title: 'Feedback',
        posts: {
          nodes: [
            {
              number: 1,
              aspect: null,
              asExpert: false,
              body: { text: 'Does the guide hold?' },
              author: { id: idOf(organiser) },
              onBehalfOf: { id: girona },
            },
          ],
        },
      },
    });
    const letters = (await world.told(EXPERT_LETTER)).map(({ facts }) => facts);
    expect(letters).toMatchObject([
      { personId: idOf(expert), address: null, words: 'Be hard.', until: dayFromToday(10) },
      { personId: null, address: 'professor@university.example', hubUrl: 'https://hub.example.org' },
    ]);
  });

  it('is for organisers of the coordinator of the resource and for the Office', async () => {
    expect(await world.codes('askForFeedback', asking(), stranger)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('askForFeedback', asking(), member)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('askForFeedback', asking(), neighbour)).toEqual(['NOT_ALLOWED']);
    const office = resourceIdOf('of the Office');
    expect(await world.codes('askForFeedback', asking('', office), organiser)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('askForFeedback', asking('', office), officeModerator)).toEqual([]);
  });

  it('is refused a second time, with the thread that is there, and gives one thread to people who ask at once', async () => {
    const others = ['one', 'two', 'three', 'four'].map(() => officeModerator);
    const answers = await Promise.all([organiser, ...others].map((by) => world.codes('askForFeedback', asking(), by)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    const { errors } = await world.act('askForFeedback', asking());
    const threads = await world.running.database.select<{ id: string }>(rawSql`SELECT id FROM thread`);
    expect(threads).toHaveLength(1);
    expect(errors).toMatchObject([{ code: 'DUPLICATE', path: ['resourceId'], existingId: threads[0]?.id }]);
  });

  it('creates nothing new for an equal key', async () => {
    const given = asking(`personIds: ["${idOf(expert)}"]`).replace('$key', '"key-of-sixteen-characters"');
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.codes('askForFeedback', given)));
    expect(answers.flat()).toEqual([]);
    expect(await world.told(EXPERT_LETTER)).toHaveLength(1);
  });

  it('does not know a draft, and is refused for an archived resource and by a coordinator on hold', async () => {
    expect(await world.codes('askForFeedback', asking('', resourceIdOf('draft')))).toEqual(['NOT_FOUND']);
    const archived = await world.act('askForFeedback', asking('', resourceIdOf('archived')));
    expect(archived.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ARCHIVED' }]);
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator_standing SET status = 'ON_HOLD' WHERE coordinatorId = ?`, [girona]),
    );
    const resting = await world.act('askForFeedback', asking());
    expect(resting.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ON_HOLD' }]);
  });

  it('says everything that is wrong at once, and writes nothing', async () => {
    const given = `idempotencyKey: $key, resourceId: "${guide}", language: "en", title: " ", body: "", aspects: [],
      openUntil: "${dayFromToday(-1)}", personIds: ["crd_1"]`;
    const { errors } = await world.act('askForFeedback', given);
    expect(errors.map(({ code, path }) => [code, ...(path as string[])])).toEqual([
      ['REQUIRED', 'title'],
      ['REQUIRED', 'body'],
      ['REQUIRED', 'aspects'],
      ['INVALID', 'openUntil'],
      ['INVALID', 'personIds', '0'],
    ]);
    expect(await world.codes('askForFeedback', asking().replace(dayFromToday(10), dayFromToday(367)))).toEqual([
      'INVALID',
    ]);
    expect(await world.request('openUntil')).toBeNull();
  });

  it('counts as the thread of a person who writes too fast', async () => {
    await world.asked();
    const { errors } = await world.act('askForFeedback', asking('', resourceIdOf('second guide')));
    expect(errors).toMatchObject([{ code: 'TOO_FAST', rule: 'betweenThreads' }]);
  });
});
