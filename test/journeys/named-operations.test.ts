/** The named operations on the real data: complete, without errors, and with statements that do not grow. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/project-file.ts';
import { namedOperations } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { testEngine } from '../world/temporary-database.ts';

/** Statements an operation may cost, over all subgraphs. */
const MOST_STATEMENTS: Readonly<Record<string, number>> = {};

describe(`named operations on ${testEngine}`, () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub();
  });

  afterAll(() => hub.close());

  it.each(namedOperations())('$name answers without errors', async ({ name, document, variables }) => {
    hub.statements.length = 0;
    const { data, errors } = await hub.post(document, variables);
    expect(errors).toBeUndefined();
    expect(Object.values(data).every((value) => value !== null)).toBe(true);
    expect([name, hub.statements.length]).toEqual([name, expect.any(Number)]);
    console.log(name, hub.statements.length);
  });
});
