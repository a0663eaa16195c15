/** The first start of a hub on one Node: it installs its data, answers, says nothing on standard error and ends in order. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, postTo } from '../world/http-exchange.ts';
import { runHub } from '../world/run-hub.ts';

const query =
  '{ coordinator(slug: "province-of-girona") { name signatoryCount supportActions(first: 1) { totalCount } } }';

export async function hubOpensAnswersAndEnds(node: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-node-'));
  const hub = runHub({ DATA_DIR: join(folder, 'data') }, '', node);
  try {
    const url = await hub.url;
    const answer = bodyOf(await postTo(`${url}/graphql`, { query }));
    assert.deepEqual(answer.data, {
      coordinator: { name: 'Province of Girona', signatoryCount: 214, supportActions: { totalCount: 8 } },
    });
    const page = await fetch(`${url}/`);
    assert.match(await page.text(), /<title>/);
    hub.stop();
    const { code, errors } = await hub.ended;
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
  } finally {
    hub.stop();
    await hub.ended;
    await rm(folder, { recursive: true, force: true });
  }
}
