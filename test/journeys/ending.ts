/** On hold, active again, and ended by two deciders: never by one alone. */
import type { Thing, Stage } from './stage.ts';
import { ERRORS, of, profileOf, today } from './stage.ts';

export async function end(stage: Stage, coordinator: Thing, signatoryId: string): Promise<void> {
  const applicant = stage.as(`applicant-${stage.form}`);
  const decider = stage.as('decider');
  const second = stage.as('second');
  // On hold, active again, and ended by two deciders; the end cannot be confirmed by the one who proposed it.
  const reason = [{ language: 'en', text: 'A reason of the journey.' }];
  const decide = async (act: string): Promise<void> => {
    await decider.ask(
      `mutation ($id: ID!, $revision: Int!, $reason: [TextInput!]!) {
        ${act}(coordinatorId: $id, expectedRevision: $revision, reason: $reason) { coordinator { status } ${ERRORS} }
      }`,
      { ...of(await profileOf(stage)), reason },
    );
  };
  await decide('putOnHold');
  expect((await profileOf(stage)).status).toBe('ON_HOLD');
  await decide('liftHold');
  const { viewer } = await second.ask<{ viewer: { id: string } }>('{ viewer { id } }');
  await decider.ask(
    `mutation ($id: ID!, $revision: Int!, $reason: [TextInput!]!, $second: ID!, $day: Date!) {
      endParticipation(coordinatorId: $id, expectedRevision: $revision, reason: $reason, secondDeciderId: $second, heardOn: $day, endsOn: $day) {
        coordinator { status } ${ERRORS}
      }
    }`,
    { ...of(await profileOf(stage)), reason, second: viewer.id, day: today },
  );
  const confirm = `mutation ($id: ID!, $revision: Int!) {
    confirmEnding(coordinatorId: $id, expectedRevision: $revision) { coordinator { status } ${ERRORS} }
  }`;
  expect(await decider.refused(confirm, of(await profileOf(stage)))).not.toEqual([]);
  await second.ask(confirm, of(await profileOf(stage)));
  expect((await profileOf(stage)).status).toBe('TERMINATED');
  const { coordinator: told } = await decider.ask<{
    coordinator: { statusHistory: { status: string }[]; history: { nodes: { act: string }[] } };
  }>(`{ coordinator(slug: "${stage.slug}") { statusHistory { status } history(first: 50) { nodes { act } } } }`);
  expect(told.statusHistory.map(({ status }) => status)).toEqual(['ACTIVE', 'ON_HOLD', 'ACTIVE', 'TERMINATED']);
  expect(told.history.nodes.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['publishProfile', 'putOnHold', 'liftHold', 'endParticipation', 'confirmEnding']),
  );
  // Its people act for it no more.
  expect(
    await applicant.refused(
      `mutation ($key: String!, $coordinatorId: ID!, $signatoryId: ID!, $startsOn: Date!) {
        proposeSupportLink(idempotencyKey: $key, coordinatorId: $coordinatorId, signatoryId: $signatoryId, startsOn: $startsOn) {
          ${ERRORS}
        }
      }`,
      { coordinatorId: coordinator.id, signatoryId, startsOn: today },
    ),
  ).toEqual(['NOT_ALLOWED']);
}
