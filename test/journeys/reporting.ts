/** Reporting: written, handed in with frozen figures, accepted, and seen in the tracker. */
import { daysAgo, ERRORS, of, today, type Stage, type Thing } from './stage.ts';

export async function report(stage: Stage, coordinator: Thing): Promise<void> {
  const applicant = stage.as(`applicant-${stage.form}`);
  const decider = stage.as('decider');
  // Its report, with figures from all owners.
  const { started } = await applicant.ask<{ started: { report: Thing } }>(
    `mutation ($key: String!, $coordinatorId: ID!, $startsOn: Date!, $endsOn: Date!) {
      started: startReport(idempotencyKey: $key, coordinatorId: $coordinatorId, startsOn: $startsOn, endsOn: $endsOn) {
        report { id revision } ${ERRORS}
      }
    }`,
    { coordinatorId: coordinator.id, startsOn: daysAgo(365), endsOn: today },
  );
  const { written } = await applicant.ask<{ written: { report: Thing } }>(
    `mutation ($id: ID!, $revision: Int!, $sections: [ReportSectionInput!]!) {
      written: writeReport(id: $id, expectedRevision: $revision, sections: $sections) { report { id revision } ${ERRORS} }
    }`,
    {
      ...of(started.report),
      sections: [{ commitment: 'FINANCIAL_SUPPORT', narrative: [{ language: 'en', text: 'We paid.' }] }],
    },
  );
  const { submitted } = await applicant.ask<{ submitted: { report: Thing } }>(
    `mutation ($id: ID!, $revision: Int!) {
      submitted: submitReport(id: $id, expectedRevision: $revision) {
        report { id revision frozenFigures { signatories supportActions beneficiaries fundingInEur } } ${ERRORS}
      }
    }`,
    of(written.report),
  );
  expect(submitted.report).toMatchObject({
    frozenFigures: { signatories: 1, supportActions: 1, beneficiaries: 1, fundingInEur: '1250.5' },
  });
  await decider.ask(
    `mutation ($id: ID!, $revision: Int!) {
      decideReport(id: $id, expectedRevision: $revision, accept: true, notes: []) { report { state } ${ERRORS} }
    }`,
    of(submitted.report),
  );
  const tracker = `{ coordinator(slug: "${stage.slug}") {
    commitments { code indicator coordinatorEvidence { totalCount nodes { node { id ... on CoordinatorReport { state endsOn } } } } supportEvidence { totalCount } signatoryEvidence { totalCount } }
  } }`;
  const { coordinator: tracked } = await decider.ask<{
    coordinator: { commitments: { code: string; indicator: string }[] };
  }>(tracker);
  expect(tracked.commitments.find(({ code }) => code === 'REGULAR_REPORTING')).toMatchObject({
    indicator: 'EVIDENCED',
    coordinatorEvidence: { totalCount: 1, nodes: [{ node: { state: 'ACCEPTED', endsOn: today } }] },
  });
  expect(tracked.commitments.find(({ code }) => code === 'FINANCIAL_SUPPORT')).toMatchObject({
    supportEvidence: { totalCount: 1 },
  });
}
