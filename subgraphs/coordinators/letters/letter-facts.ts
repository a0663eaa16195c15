/** The letters of the hub by their kinds, and the facts of each message in any language. */
import type { LinkTurn } from '../../../covenant/bodies/link-notice.ts';
import type { ExpertLetterFacts } from '../../../covenant/personal-data/expert-letter.feed.ts';
import type { GroupLetterFacts, GroupLetterKind } from '../../../covenant/personal-data/group-letter.feed.ts';
import type { MembershipRole } from '../../../covenant/rights/membership-role.ts';

interface FromHub {
  /** Public address of the hub; null if unknown. */
  readonly hubUrl: string | null;
}

interface AboutApplication extends FromHub {
  readonly application: { readonly id: string; readonly organisationName: string };
}

interface AboutReport extends FromHub {
  readonly name: string;
  readonly report: { readonly id: string; readonly startsOn: string; readonly endsOn: string };
}

interface AboutReminder {
  readonly name: string;
  readonly dueOn: string;
}

/** Facts of a decision about a coordinator. */
interface AboutDecision {
  readonly coordinator: { readonly name: string };
  /** Wordings, as JSON; null if there are none. */
  readonly reason: string | null;
}

interface AboutEnding extends AboutDecision {
  readonly endsOn: string;
}

interface AboutLink {
  readonly linkId: string;
  /** Names of the two sides. */
  readonly coordinator: string;
  readonly signatory: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

type AboutGroup = Pick<GroupLetterFacts, 'groupId' | 'groupName' | 'invitationId' | 'words' | 'until' | 'hubUrl'>;

export interface LetterFacts
  extends
    Readonly<Record<`SUPPORT_LINK_${LinkTurn}`, AboutLink>>,
    Readonly<Record<`GROUP_${GroupLetterKind}`, AboutGroup>> {
  readonly APPLICATION_REGISTERED: AboutApplication;
  readonly APPLICATION_ELIGIBLE: AboutApplication & { readonly reason: string | null };
  readonly APPLICATION_REJECTED: AboutApplication & { readonly reason: string | null };
  readonly STATEMENT_SENT: AboutApplication;
  readonly STATEMENT_REFUSED: AboutApplication & { readonly reason: string };
  readonly PROFILE_PUBLISHED: AboutApplication & { readonly slug: string };

  readonly HELP_REQUEST_RECEIVED: FromHub & { readonly id: string };
  readonly HELP_REQUEST_ANSWERED: FromHub & {
    readonly question: { readonly id: string; readonly subject: string };
    readonly text: string;
    readonly isClosed: boolean;
  };

  readonly REPORT_ACCEPTED: AboutReport;
  readonly REPORT_CHANGES_REQUESTED: AboutReport & { readonly notes: readonly string[] };
  readonly REPORT_DUE: AboutReminder;
  readonly REPORT_OVERDUE: AboutReminder;

  readonly COORDINATOR_ON_HOLD: AboutDecision;
  readonly COORDINATOR_HOLD_LIFTED: AboutDecision;
  readonly COORDINATOR_ENDING_PROPOSED: AboutEnding;
  readonly COORDINATOR_ENDING_DECIDED: AboutEnding;
  readonly COORDINATOR_WITHDRAWN: AboutEnding;
  readonly ENDING_TO_CONFIRM: FromHub & {
    readonly coordinator: { readonly id: string; readonly name: string };
    readonly endsOn: string;
  };

  readonly MEMBER_INVITED: FromHub & {
    /** Name of the body. */
    readonly body: string;
    readonly roles: readonly MembershipRole[];
    /** The secret, which only this letter contains. */
    readonly token: string;
    readonly until: string;
  };
  /** Null for values that do not change. */
  readonly MEMBERSHIP_CHANGED: {
    readonly body: string;
    readonly roles: readonly MembershipRole[] | null;
    readonly endsOn: string | null;
  };
  readonly BODY_WITHOUT_ADMIN: { readonly body: string; readonly bodyId: string | null };

  readonly EXPERT_INVITED: Pick<ExpertLetterFacts, 'title' | 'invitationId' | 'words' | 'until' | 'hubUrl'>;

  readonly DATA_COPY_READY: { readonly requestId: string; readonly days: number };
}
