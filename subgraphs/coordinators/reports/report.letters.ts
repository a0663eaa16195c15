/** Letters about reports, to the functional mailbox of a coordinator; who has told the hub none gets none. */
import type { LetterText } from '../../../platform/letters/letters.ts';

export interface Addressee {
  readonly name: string;
  /** ContactPoint, as JSON; null when not known. */
  readonly contact: string | null;
}

const SIGNATURE = 'Covenant of Mayors Office, helpdesk for coordinators';

type Period = { readonly id: string; readonly startsOn: string; readonly endsOn: string };

export const reportLetters = {
  accepted: (to: Addressee, report: Period, hubUrl: string | null): LetterText[] =>
    letter(to, 'REPORT_ACCEPTED', `Report of ${to.name} accepted`, [
      `the report of ${to.name} on ${report.startsOn} to ${report.endsOn} has been accepted and is public from now on.`,
      whereToLook(report, hubUrl),
    ]),

  sentBack: (
    to: Addressee,
    report: Period,
    { notes, hubUrl }: { readonly notes: readonly string[]; readonly hubUrl: string | null },
  ): LetterText[] =>
    letter(to, 'REPORT_CHANGES_REQUESTED', `Report of ${to.name}: changes requested`, [
      `the report of ${to.name} on ${report.startsOn} to ${report.endsOn} needs changes before it can be accepted:`,
      ...notes.map((note) => `- ${note}`),
      whereToLook(report, hubUrl),
    ]),

  due: (to: Addressee, dueOn: string, { isOverdue }: { readonly isOverdue: boolean }): LetterText[] =>
    letter(to, isOverdue ? 'REPORT_OVERDUE' : 'REPORT_DUE', `Report of ${to.name} ${isOverdue ? 'overdue' : 'due'}`, [
      isOverdue
        ? `the report of ${to.name} was due on ${dueOn} and is not in yet.`
        : `the next report of ${to.name} is due on ${dueOn}.`,
      'Coordinators report on the support they give at least once in two years.',
    ]),
};

function letter({ contact }: Addressee, kind: string, subject: string, paragraphs: readonly string[]): LetterText[] {
  if (contact === null) return [];
  const { email } = JSON.parse(contact) as { readonly email: string };
  const body = ['Dear colleagues,', ...paragraphs, SIGNATURE].join('\n\n');
  return [{ kind, recipient: email, subject, body: `${body}\n` }];
}

function whereToLook({ id }: Period, hubUrl: string | null): string {
  return `It is the report ${id} at ${hubUrl ?? 'Covenant Hub'}.`;
}
