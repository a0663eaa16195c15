/** The named operations on the real data: complete, without errors, and with statements that do not grow. */
import { namedOperations } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { testEngine } from '../world/temporary-database.ts';

/** Statements each operation costs over all subgraphs, on whatever it is asked for. */
const STATEMENTS: Readonly<Record<string, number>> = {};

describe(`named operations on ${testEngine}`, () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub();
  });

  afterAll(() => hub.close());

  it.each(namedOperations())('$name is answered whole, in a known number of statements', async (operation) => {
    hub.statements.length = 0;
    const { data, errors } = await hub.post(operation.document, operation.variables);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
    expect([operation.name, hub.statements.length]).toEqual([operation.name, STATEMENTS[operation.name]]);
  });
});
