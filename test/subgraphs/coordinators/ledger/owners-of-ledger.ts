/** Owners of facts as the ledger hears them, who tell something new by chance. */
import type { ChangeEvent } from '../../../../platform/changes/change-feed.ts';
import type { SubgraphName } from '../../../../covenant/subgraph-name.ts';
import type { Chance } from '../../../gateway/running/chance.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';

const SLUGS = ['north', 'south', 'unknown'];

/** The feed of an owner as the owner keeps it: the newest state of each thing, in the order of change. */
export class Owner {
  readonly events = new Map<string, ChangeEvent>();
  private position = 0;

  change(kind: string, entityId: string, facts: object, removed = false): void {
    const key = `${kind} ${entityId}`;
    this.events.delete(key);
    this.position += 1;
    const cursor = String(this.position);
    this.events.set(key, { cursor, kind, entityId, removed, facts: JSON.stringify(facts) });
  }

  read(after: string | null, first: number): ChangeEvent[] {
    return [...this.events.values()].filter(({ cursor }) => Number(cursor) > Number(after ?? 0)).slice(0, first);
  }
}

export type Owners = ReadonlyMap<SubgraphName, Owner>;

/** One owner tells something new of one of a few things. */
export function changeSomething(owners: Owners, chance: Chance): void {
  const below = (limit: number): number => Math.floor(chance.next() * limit);
  const any = <Entry>(entries: readonly Entry[]): Entry => chance.oneOf(entries);
  const anyDay = (): string => `202${String(below(6))}-0${String(1 + below(9))}-1${String(below(10))}`;
  const [source, owner] = any([...owners]);
  const coordinatorId = coordinatorIdOf(any(SLUGS));
  const name = String(below(8));
  const isGone = below(4) === 0;
  const occurredOn = any([anyDay(), null]);
  owner.change('EVIDENCE', `proof ${name}`, { coordinatorId, commitment: 'PARTNERSHIP', occurredOn }, isGone);
  const period = { coordinatorId, activeFrom: anyDay(), activeUntil: any([anyDay(), '9999-12-31']) };
  if (source === 'signatories') {
    const signatoryId = `sig_${name}`;
    const facts = { slug: name, name, country: 'SE', populationAtAdhesion: any([null, below(9_000)]) };
    owner.change('SIGNATORY', signatoryId, { ...facts, groupId: any([null, 'sig_1']) });
    owner.change('SUPPORT_LINK', `lnk_${name}`, { ...period, signatoryId });
    owner.change('COORDINATOR_COVERAGE', coordinatorId, {
      signatories: below(9),
      populationCovered: below(999),
    });
  } else if (source === 'support-actions') {
    const sums = { budgetCents: 5_000_000_000 + below(99), staffThousandths: below(999) };
    owner.change('SUPPORT_GIVEN', `act_${name}`, { ...period, ...sums, beneficiaryIds: ['sig_1', 'sig_2'] }, isGone);
    owner.change('COORDINATOR_ACTIVITY', coordinatorId, { supportActions: below(9) }, isGone);
  } else {
    owner.change('SHARED_DAYS', coordinatorId, {
      caseStudies: [anyDay()],
      workshopsHosted: [],
      workshopsAttended: [anyDay()],
    });
    const counts = { caseStudies: below(9), workshops: below(9), discussionGroups: below(9) };
    owner.change('COORDINATOR_ACTIVITY', coordinatorId, { ...counts, lastActivityOn: any([anyDay(), null]) });
  }
}
