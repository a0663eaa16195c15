/**
 * The frame of every mutation, and the one place that knows in which order an act is carried out:
 *
 * 1. `check` reports everything that is wrong with the arguments alone. An act without `find`, or with `rightFirst`, checks
 *    the right before it;
 * 2. `prepare` does what takes time and needs no transaction, such as looking at uploaded files;
 * 3. if the act needs fresh copies of others' data, they are brought up to date, for callers who may act only;
 * 4. one transaction: the key of a creation, `lock`, `find`, the right, the revision, the state, `rules`; then it writes the
 *    row with its next revision, `write`, the trail, `changes` for the other subgraphs, `letters`, and `live`.
 *
 * A refusal in any step leaves everything as it was. Rights come before revision and state, so that a refusal tells a
 * stranger nothing.
 */
import type { ClassType } from 'type-graphql';
import type { SqlValue, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import type { SqlText } from '../database/sql-text.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { tellReaders, type Telling } from '../live/tell-readers.ts';
import { Refusal } from '../refusals/refusal.ts';
import { recordAct, type Act as TrailLine } from './audit-trail.ts';
import { createOnce } from './idempotency.ts';
import { answered, type Payload, type Refused } from './payload.ts';
import { mustBeRevision, revise } from './revision.ts';
import type { StateMachine } from './state-machine.ts';

export type Reads = Pick<Transaction, 'select'>;
type Columns = Readonly<Record<string, SqlValue>>;

/** A row that counts its revisions. */
export interface Revised {
  readonly id: string;
  readonly revision: number;
}

/** The caller and the arguments. */
export interface Call<Args> {
  readonly context: RequestContext;
  readonly args: Args;
}

/** A call with checked arguments, before the transaction. */
export interface CheckedCall<Args, Checked> extends Call<Args> {
  readonly checked: Checked;
}

/** A call in its transaction, with the thing it is about. */
export interface ThingCall<Args, Checked, Prepared, Thing> extends CheckedCall<Args, Checked> {
  readonly prepared: Prepared;
  readonly transaction: Transaction;
  readonly thing: Thing;
  /** The id of the thing, or of what is created. */
  readonly id: string;
}

/** A call whose rules have decided what is to be written. */
export interface DecidedCall<Args, Checked, Prepared, Thing, Decision> extends ThingCall<
  Args,
  Checked,
  Prepared,
  Thing
> {
  readonly decision: Decision;
}

/** How an act creates a thing, and how it recognises a request that is sent twice. */
export interface Creates<Args, Checked, Result> {
  newId(call: CheckedCall<Args, Checked>): string;
  /** The values that must be equal under an equal key; without it, all other arguments. */
  keyedBy?(call: CheckedCall<Args, Checked>): unknown;
  /** What the payload is made of; without it, the id of the new thing. */
  result?(id: string, args: Args): Result;
}

/** The row whose revision the sender names. The act writes the row with the next revision. */
export interface Revises<Thing> {
  readonly table: SqlText;
  /** The row, if it is not the thing itself: a thing can own rows with a revision of their own. */
  row?(thing: Thing): Revised;
}

/** The states in which the act is possible. */
export interface States<Args, Thing> {
  readonly machine: StateMachine<string>;
  readonly of: (thing: Thing) => string;
  /** The new state, where the sender names it. */
  readonly leadsTo?: (args: Args) => string;
}

type Line = Omit<TrailLine, 'act' | 'subjectId'> & { readonly subjectId?: string };

export interface ActDefinition<
  Name extends string,
  Args extends object,
  Checked,
  Prepared,
  Thing,
  Decision,
  Belonging,
  Result,
> {
  /** Name of the mutation, and of its row in the table of rights. */
  readonly name: Name;
  /** The description in the schema. The table of rights adds who may do it. */
  readonly description: string;
  readonly args: ClassType<Args>;
  readonly payload: Payload<Result>;
  readonly check?: (args: Args, context: RequestContext) => Checked;
  readonly prepare?: (call: CheckedCall<Args, Checked>) => Promise<Prepared>;
  /**
   * Brings the copies of others' data up to date first. `reachable` uses the copy as it is if its source does not answer. With
   * `for`, the act is refused while a source does not answer; `for` is the subject of that message.
   */
  readonly needsCopies?: 'reachable' | { readonly for: string };
  readonly creates?: Creates<Args, Checked, Result>;
  /**
   * Locks rows on which the right depends, so that nobody changes them between `find` and the end of the act. `rules` locks the
   * rows on which only the rules depend, so that callers without the right lock nothing.
   */
  readonly lock?: (transaction: Transaction, call: Call<Args>) => Promise<void>;
  /** Finds the thing; refuses with NOT_FOUND if it does not exist or the caller may not see it. */
  readonly find?: (from: Reads, call: Call<Args>) => Promise<Thing>;
  /** Whom the thing belongs to, for the table of rights; without it, nobody. */
  readonly belongingTo?: (thing: Thing, call: Call<Args>) => Belonging;
  /**
   * For an act whose thing is found by the caller alone, such as one's own account. The right does not depend on the thing and is
   * checked first, so that anonymous callers are told to sign in. `belongingTo` gets no thing then.
   */
  readonly rightFirst?: true;
  readonly revises?: Revises<Thing>;
  readonly states?: States<Args, Thing>;
  /** Decides what needs the database: refuses, or returns what is to be written. */
  readonly rules?: (call: ThingCall<Args, Checked, Prepared, Thing>) => Decision | Promise<Decision>;
  /** True if the thing already is as requested: the act writes nothing. */
  readonly isDone?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => boolean;
  /** Columns of the revised row. */
  readonly set?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => Columns;
  /** Writes everything else. */
  readonly write?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => Promise<void>;
  /** The line for the trail of the thing; a list if other trails get a line too; null if the act is too small for one. */
  readonly trail: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => Line | readonly Line[] | null;
  /** Publishes changes to the other subgraphs. */
  readonly changes?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => Promise<void>;
  readonly letters?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => Promise<void>;
  /** What the readers of subscriptions are told. */
  readonly live?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => readonly Telling[];
  /** What the payload is made of, for an act that creates nothing; without it, the id. */
  readonly result?: (decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>) => Result;
  /** A table whose unique key decides between two concurrent acts: the later one runs again and is then refused. */
  readonly retriedOn?: string;
}

/** A mutation as the schema gets it. */
export interface Mutation {
  readonly name: string;
  readonly description: string;
  readonly args: ClassType;
  readonly payload: ClassType;
  run(context: RequestContext, args: object): Promise<object | Refused>;
}

/** The table of rights of an installation. */
export interface Rights<Name extends string, Belonging> {
  mustBeAllowed(context: RequestContext, name: Name, belonging: Belonging): void;
  /** A sentence that says who may do it, for the end of a description. */
  markOf(name: Name): string;
}

type Frame<Name extends string, Belonging> = <
  Args extends object,
  Checked = undefined,
  Prepared = undefined,
  Thing = undefined,
  Decision = undefined,
  Result = string,
>(
  definition: ActDefinition<Name, Args, Checked, Prepared, Thing, Decision, Belonging, Result>,
) => Mutation;

/** The frame, asking one table of rights. `nobody` is the belonging of what belongs to nobody. */
export function frameOf<Name extends string, Belonging>(
  rights: Rights<Name, Belonging>,
  nobody: Belonging,
): Frame<Name, Belonging> {
  return (definition) => ({
    name: definition.name,
    description: `${definition.description} ${rights.markOf(definition.name)}`,
    args: definition.args,
    payload: definition.payload.type,
    run(context, args) {
      // GraphQL has coerced the arguments to this class.
      const call = { context, args: args as Parameters<NonNullable<typeof definition.find>>[1]['args'] };
      return answered(context, async () =>
        definition.payload.read(context, await new Run(rights, nobody, definition, call).result()),
      );
    },
  });
}

/** One execution of an act. */
class Run<Name extends string, Args extends object, Checked, Prepared, Thing, Decision, Belonging, Result> {
  constructor(
    private readonly rights: Rights<Name, Belonging>,
    private readonly nobody: Belonging,
    private readonly act: ActDefinition<Name, Args, Checked, Prepared, Thing, Decision, Belonging, Result>,
    private readonly call: Call<Args>,
  ) {}

  async result(): Promise<Result> {
    const { act, call } = this;
    const { context, args } = call;
    if (!act.find || act.rightFirst) this.mustBeAllowed(undefined as Thing);
    const checkedCall = { ...call, checked: act.check?.(args, context) as Checked };
    const prepared = (await act.prepare?.(checkedCall)) as Prepared;
    if (act.needsCopies) await this.bringCopiesUpToDate(act.needsCopies);
    return this.retried(() => this.written(checkedCall, prepared));
  }

  private mustBeAllowed(thing: Thing): void {
    const { context } = this.call;
    this.rights.mustBeAllowed(context, this.act.name, this.act.belongingTo?.(thing, this.call) ?? this.nobody);
  }

  /** Finds the thing, and checks right, revision and state. */
  private async allowedThing(from: Reads): Promise<Thing> {
    const { find, rightFirst, revises, states, name } = this.act;
    if (!find) return undefined as Thing;
    const thing = await find(from, this.call);
    if (!rightFirst) this.mustBeAllowed(thing);
    if (revises) mustBeRevision(this.rowOf(thing), this.expectedRevision());
    if (states) mustBePossible(name, states, thing, this.call.args);
    return thing;
  }

  /** Runs before the transaction, as other writers wait for that. Right, revision and state are checked here and again in it. */
  private async bringCopiesUpToDate(needs: NonNullable<typeof this.act.needsCopies>): Promise<void> {
    const { projections, database } = this.call.context;
    await this.allowedThing(database);
    const away = await projections.caughtUp();
    if (needs === 'reachable' || away.length === 0) return;
    throw Refusal.sourceDown(
      `${needs.for} need ${away.join(' and ')}, which cannot be reached now. Nothing was changed; try again later.`,
    );
  }

  private async retried<Value>(attempt: () => Promise<Value>): Promise<Value> {
    try {
      return await attempt();
    } catch (error) {
      if (this.act.retriedOn === undefined || !isUniqueViolation(error, this.act.retriedOn)) throw error;
      return attempt();
    }
  }

  private async written(call: CheckedCall<Args, Checked>, prepared: Prepared): Promise<Result> {
    const { creates, name, result } = this.act;
    const { context, args } = call;
    if (!creates) {
      const decided = await context.database.write((transaction) => this.carryOut({ ...call, prepared, transaction }));
      return result ? result(decided) : (decided.id as Result);
    }
    const { idempotencyKey, ...others } = args as { readonly idempotencyKey: string };
    const creation = {
      act: name,
      idempotencyKey,
      args: creates.keyedBy ? creates.keyedBy(call) : others,
      id: creates.newId(call),
    };
    const id = await createOnce(context, creation, async (transaction, newId) => {
      await this.carryOut({ ...call, prepared, transaction }, newId);
    });
    return creates.result ? creates.result(id, args) : (id as Result);
  }

  private async carryOut(
    begun: Omit<ThingCall<Args, Checked, Prepared, Thing>, 'thing' | 'id'>,
    newId?: string,
  ): Promise<DecidedCall<Args, Checked, Prepared, Thing, Decision>> {
    const { act } = this;
    await act.lock?.(begun.transaction, this.call);
    const thing = await this.allowedThing(begun.transaction);
    const onThing = { ...begun, thing, id: newId ?? (thing as Revised | undefined)?.id ?? '' };
    const decision = (await act.rules?.(onThing)) as Decision;
    const decided = { ...onThing, decision };
    if (!act.isDone?.(decided)) await this.keep(decided);
    return decided;
  }

  /** Writes all that follows from the decision. */
  private async keep(decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>): Promise<void> {
    const { act } = this;
    const { transaction, thing } = decided;
    if (act.revises) {
      const change = { expectedRevision: this.expectedRevision(), set: act.set?.(decided) ?? {} };
      await revise(transaction, act.revises.table, this.rowOf(thing), change);
    }
    await act.write?.(decided);
    await this.recordTrail(decided);
    await act.changes?.(decided);
    await act.letters?.(decided);
    await tellReaders(transaction, act.live?.(decided) ?? []);
  }

  private async recordTrail(decided: DecidedCall<Args, Checked, Prepared, Thing, Decision>): Promise<void> {
    const { transaction, context, id } = decided;
    for (const line of [this.act.trail(decided) ?? []].flat()) {
      await recordAct(transaction, context, { act: this.act.name, subjectId: id, ...line });
    }
  }

  private rowOf(thing: Thing): Revised {
    return this.act.revises?.row?.(thing) ?? (thing as Revised);
  }

  private expectedRevision(): number {
    return (this.call.args as { readonly expectedRevision: number }).expectedRevision;
  }
}

function mustBePossible<Args, Thing>(
  act: string,
  { machine, of, leadsTo }: States<Args, Thing>,
  thing: Thing,
  args: Args,
): void {
  const state = of(thing);
  machine.mustAllow(act, state);
  if (leadsTo) machine.mustLeadTo(act, state, leadsTo(args));
}
