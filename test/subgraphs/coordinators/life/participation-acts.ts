/** Acts on the participation of Dalarna in few words, and what became of it. */
import { dayFromToday } from '../coordinators-world.ts';
import { DALARNA, english, people, type Answer, type As, type LifeWorld } from './life-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const STATUS = `{ coordinator(slug: "dalarna") {
  status statusHistory { status startsOn endsOn decidedBy reason { text } }
  plannedEndings { stage status endsOn heardOn reason { text } secondDecider { id } }
} }`;

export interface Status {
  readonly status: string;
  readonly statusHistory: readonly Record<string, unknown>[];
  readonly plannedEndings: readonly Record<string, unknown>[] | null;
}

export interface Participation {
  hold(as?: As): Promise<Answer>;
  lift(as?: As): Promise<Answer>;
  propose(more?: object, as?: As): Promise<Answer>;
  confirm(as?: As): Promise<Answer>;
  withdraw(endsOn?: string, as?: As): Promise<Answer>;
  status(as?: As): Promise<Status>;
  /** Acts in the trail, oldest first. */
  acts(): Promise<string[]>;
  isOutOfSearch(): Promise<boolean>;
}

export function participationIn(world: LifeWorld): Participation {
  const { admin, firstDecider, secondDecider } = people;
  return {
    hold: (as = firstDecider) => world.act('putOnHold', { reason: english('No report.') }, as),
    lift: (as = firstDecider) => world.act('liftHold', { reason: english('The report is in.') }, as),
    propose: (more = {}, as = firstDecider) =>
      world.act(
        'endParticipation',
        {
          reason: english('Nothing was done.'),
          secondDeciderId: secondDecider.identity.personId,
          heardOn: dayFromToday(-10),
          endsOn: dayFromToday(0),
          ...more,
        },
        as,
      ),
    confirm: (as = secondDecider) => world.act('confirmEnding', {}, as),
    withdraw: (endsOn = dayFromToday(0), as = admin) =>
      world.act('withdrawFromCovenant', { endsOn, reason: english('We merge.') }, as),
    status: async (as = admin) => (await world.ask<{ coordinator: Status }>(STATUS, {}, as)).coordinator,
    acts: async () =>
      (await world.rows<{ act: string }>(rawSql`SELECT act FROM audit_entry ORDER BY sequence`)).map(({ act }) => act),
    isOutOfSearch: async () => {
      const [document] = await world.rows<{ removed: number }>(
        rawSql`SELECT removed FROM change_feed WHERE kind = 'SEARCH_DOCUMENT' AND entityId = ?`,
        [DALARNA],
      );
      return Boolean(document?.removed);
    },
  };
}
