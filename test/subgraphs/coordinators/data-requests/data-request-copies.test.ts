/** The copy of the own data: who reads it, when it is forgotten, and that none is kept of an erased person. */
import { forgetArchives } from '../../../../subgraphs/coordinators/data-requests/forget-archives.duty.ts';
import { officer, person } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { openDataRequestWorld, type DataRequestWorld } from './data-request-world.ts';

describe('A request about personal data', () => {
  let world: DataRequestWorld;

  beforeEach(async () => {
    world = await openDataRequestWorld();
  });
  afterEach(() => world.close());

  it('is found by the person and the Office, and its copy by the person alone', async () => {
    const some = await world.addPerson('Some Person');
    const { id } = (await world.request(some.as, 'ACCESS', some.email)).dataRequest;
    await world.done(id);
    const find = `{ node(id: "${id}") { ... on DataRequest { state archive } } people: node(id: "${some.id}") { ... on Person { dataRequests { id } } } }`;
    const own = await world.ask<{ node: { archive: string } }>(find, {}, some.as);
    expect(own).toMatchObject({ node: { state: 'DONE' }, people: { dataRequests: [{ id }] } });
    expect(JSON.parse(own.node.archive)).toMatchObject({
      COORDINATORS: { person: [{ displayName: 'Some Person', email: some.email }] },
    });
    expect(await world.ask(find, {}, officer('DECIDER'))).toEqual({
      node: { state: 'DONE', archive: null },
      people: { dataRequests: [{ id }] },
    });
    for (const by of [{}, person('stranger'), world.admin]) {
      expect(await world.ask(find, {}, by)).toEqual({ node: null, people: { dataRequests: null } });
    }
    expect(await world.letters()).toMatchObject([{ kind: 'DATA_COPY_READY', recipient: some.email }]);
  });

  it('for access is taken out of the feed when it is done, and its copy forgotten after a month', async () => {
    const some = await world.addPerson('Some Person');
    const { id } = (await world.request(some.as, 'ACCESS', some.email)).dataRequest;
    await world.done(id);
    await world.done(id);
    expect(await world.fed()).toMatchObject([{ entityId: id, removed: 1, facts: '{}' }]);
    const run = (today: string): Promise<void> =>
      forgetArchives.run({ database: world.running.database, today } as never);
    await run(dayFromToday(30));
    expect(await world.count('data_request_part')).toBe(1);
    await run(dayFromToday(31));
    expect(await world.count('data_request_part')).toBe(0);
    expect((await world.request(some.as, 'ACCESS', some.email)).errors).toEqual([]);
  });

  it('keeps nothing of a copy that arrives after the person was erased', async () => {
    const some = await world.addPerson('Some Person');
    const { id } = (await world.request(some.as, 'ACCESS', some.email)).dataRequest;
    await world.request(some.as, 'ERASURE', some.email);
    await world.tell('knowledge-exchange', {
      kind: 'DATA_REQUEST_PART',
      entityId: `${id}.1`,
      facts: { requestId: id, sequence: 1, text: '{"post":[{"body":"Some Person wrote this"}]}' },
    });
    await world.done(id);
    expect(await world.count('data_request_part')).toBe(0);
    expect(await world.letters()).toEqual([]);
  });
});
