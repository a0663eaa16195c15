/** Named operations that are for somebody: each with its example person, on the example content, as the explorer has them. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleToken } from '../../gateway/sign-in/built-in/example-token.ts';
import { exampleAccounts } from '../../covenant/example-accounts.ts';
import { namedOperations, type NamedOperation } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';

/** Who runs which in this test; what is not here needs something that is not there before. */
const BY: Readonly<Record<string, string>> = {
  MyDesk: 'applicant',
  SecretariatQueue: 'office-decider',
  CoordinatorDesk: 'coordinator-admin',
  RegisterAsCoordinator: 'applicant',
  AskHelpdesk: 'applicant',
  UpdateProfile: 'coordinator-admin',
  InviteMember: 'coordinator-admin',
  RecordSupportAction: 'coordinator-reporter',
  StartReport: 'coordinator-reporter',
  MyGroups: 'coordinator-abroad',
  MyExpertInvitations: 'applicant',
  FeedbackExperts: 'office-moderator',
  GroupMembers: 'office-moderator-2',
  JoinGroup: 'applicant',
  OpenDiscussionGroup: 'organiser',
  RequestMyData: 'applicant',
};

describe('a named operation for somebody', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-'));
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({ dataDir });
  });
  afterAll(async () => {
    await hub.close();
    rmSync(dataDir, { recursive: true });
  });

  const run = async ({ document, variables }: NamedOperation, subject: string): Promise<Record<string, unknown>> => {
    const account = exampleAccounts.find((one) => one.subject === subject);
    if (!account) throw new Error(`There is no example person ${subject}.`);
    const token = await exampleToken(dataDir, 'covenant-hub', account);
    const { data, errors } = await hub.post<Record<string, unknown>>(
      document,
      { idempotencyKey: randomUUID(), ...variables },
      { authorization: `Bearer ${token}` },
    );
    expect(errors).toBeUndefined();
    return data;
  };

  it.each(namedOperations().filter(({ name }) => name in BY))('$name works as it stands', async (operation) => {
    const data = await run(operation, BY[operation.name] ?? '');
    for (const answer of Object.values(data)) {
      expect(answer).not.toBeNull();
      expect((answer as { errors?: unknown[] }).errors ?? []).toEqual([]);
    }
  });

  it('is there for every mutation', () => {
    const named = namedOperations()
      .filter(({ changesData }) => changesData)
      .map(({ name }) => name);
    expect(named.length).toBeGreaterThan(40);
  });
});
