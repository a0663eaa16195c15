/**
 * The frame of every mutation, and the one place that knows in which order an act is carried out:
 *
 * 1. `check`: what is wrong with the arguments alone, told all at once (where nothing is to be found, and with
 *    `rightFirst`, after the right);
 * 2. `prepare`: what takes time and needs no transaction, such as looking at files that have arrived;
 * 3. copies of others' data, where the act needs them fresh; only for callers who may act;
 * 4. in one transaction: the key of a creation, `lock`, `find`, the right, the revision, the state, `rules`, then what is
 *    written: the row with its next revision, `write`, the trail, `changes` for the others, `letters`.
 *
 * A refusal in any step leaves everything as it was. Rights come before revision and state, so that a refusal tells a
 * stranger nothing.
 */
import type { ClassType } from 'type-graphql';
import type { SqlValue, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import type { SqlText } from '../database/sql-text.ts';
import type { RequestContext } from '../graph/request-context.ts';
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

/** Who asks, and for what. */
export interface Call<Args> {
  readonly context: RequestContext;
  readonly args: Args;
}

/** What is known before the transaction. */
export interface Asked<Args, Checked> extends Call<Args> {
  readonly checked: Checked;
}

/** What is known when the thing is found. */
export interface Found<Args, Checked, Prepared, Thing> extends Asked<Args, Checked> {
  readonly prepared: Prepared;
  readonly transaction: Transaction;
  readonly thing: Thing;
  /** The id of the thing, or of what is created. */
  readonly id: string;
}

/** What is known when everything is decided and nothing is written yet. */
export interface Decided<Args, Checked, Prepared, Thing, Decision> extends Found<Args, Checked, Prepared, Thing> {
  readonly decision: Decision;
}

/** What an act creates, and how a request that is sent twice is known again. */
export interface Creates<Args, Checked, Result> {
  newId(asked: Asked<Args, Checked>): string;
  /** What must be the same under the same key; all other arguments when left out. */
  keyedBy?(asked: Asked<Args, Checked>): unknown;
  /** What the payload is made of; the id of what was created when left out. */
  result?(id: string, args: Args): Result;
}

/** The row whose revision the sender names, and which gets the next one. */
export interface Revises<Thing> {
  readonly table: SqlText;
  /** Another row than the thing itself, where the act is on a part with a revision of its own. */
  row?(thing: Thing): Revised;
}

/** In which states the act is possible. */
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
  /** What it does, for who calls it; who may is added from the table of rights. */
  readonly description: string;
  readonly args: ClassType<Args>;
  readonly payload: Payload<Result>;
  readonly check?: (args: Args, context: RequestContext) => Checked;
  readonly prepare?: (asked: Asked<Args, Checked>) => Promise<Prepared>;
  /**
   * Copies of others' data are brought up to date first. `reachable`: of a source that does not answer, the copy is what
   * is known. Else the act is refused while one does not answer, and `for` says in the refusal what needs it.
   */
  readonly needsCopies?: 'reachable' | { readonly for: string };
  readonly creates?: Creates<Args, Checked, Result>;
  /**
   * Locks rows on which the right itself depends, so that nobody changes them between `find` and the end of the act. Rows
   * on which only `rules` depend are locked at their beginning: whoever may not act then locks nothing.
   */
  readonly lock?: (transaction: Transaction, call: Call<Args>) => Promise<void>;
  /** Refuses with NOT_FOUND what is not there, and what the caller may not see. */
  readonly find?: (from: Reads, call: Call<Args>) => Promise<Thing>;
  /** Whom the thing belongs to: what the table of rights is asked with. Nobody when left out. */
  readonly belongingTo?: (thing: Thing, call: Call<Args>) => Belonging;
  /**
   * For an act on what is found by the caller alone, such as one's own account: the right does not depend on the thing and
   * is asked before anything else, so that who has not signed in is told to. `belongingTo` gets no thing then.
   */
  readonly rightFirst?: true;
  readonly revises?: Revises<Thing>;
  readonly states?: States<Args, Thing>;
  /** Everything that needs the database to be decided; refuses, or answers with what is to be written. */
  readonly rules?: (found: Found<Args, Checked, Prepared, Thing>) => Decision | Promise<Decision>;
  /** True: it is so already, and nothing is written. */
  readonly isDone?: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => boolean;
  /** Columns of the revised row. */
  readonly set?: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => Columns;
  /** Whatever else is written. */
  readonly write?: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => Promise<void>;
  /** The line in the trail of the thing; a list where the act is told in other trails too; null for what is too small. */
  readonly trail: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => Line | readonly Line[] | null;
  /** Tells the other subgraphs. */
  readonly changes?: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => Promise<void>;
  readonly letters?: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => Promise<void>;
  /** What the payload is made of, for an act that creates nothing under a key; the id when left out. */
  readonly result?: (decided: Decided<Args, Checked, Prepared, Thing, Decision>) => Result;
  /** A table whose unique key decides between two who act at once: the later one is asked again, and then refused. */
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
  /** Who may, in words, for the end of a description. */
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
      // The schema has made sure that the arguments are of this class.
      const call = { context, args: args as Parameters<NonNullable<typeof definition.find>>[1]['args'] };
      return answered(context, async () =>
        definition.payload.read(context, await new Run(rights, nobody, definition, call).result()),
      );
    },
  });
}

/** One act on its way. */
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
    const asked = { ...call, checked: act.check?.(args, context) as Checked };
    const prepared = (await act.prepare?.(asked)) as Prepared;
    if (act.needsCopies) await this.bringCopiesUpToDate(act.needsCopies);
    return this.retried(() => this.written(asked, prepared));
  }

  private mustBeAllowed(thing: Thing): void {
    const { context } = this.call;
    this.rights.mustBeAllowed(context, this.act.name, this.act.belongingTo?.(thing, this.call) ?? this.nobody);
  }

  /** The thing, if it is there for the caller, who may do this to it as it is now. */
  private async allowedThing(from: Reads): Promise<Thing> {
    const { find, rightFirst, revises, states, name } = this.act;
    if (!find) return undefined as Thing;
    const thing = await find(from, this.call);
    if (!rightFirst) this.mustBeAllowed(thing);
    if (revises) mustBeRevision(this.rowOf(thing), this.expectedRevision());
    if (states) mustBePossible(name, states, thing, this.call.args);
    return thing;
  }

  /** Before the transaction, for which other writers wait; whether the act is possible is asked before and in it. */
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

  private async written(asked: Asked<Args, Checked>, prepared: Prepared): Promise<Result> {
    const { creates, name, result } = this.act;
    const { context, args } = asked;
    if (!creates) {
      const decided = await context.database.write((transaction) => this.carryOut({ ...asked, prepared, transaction }));
      return result ? result(decided) : (decided.id as Result);
    }
    const { idempotencyKey, ...others } = args as { readonly idempotencyKey: string };
    const creation = {
      act: name,
      idempotencyKey,
      given: creates.keyedBy ? creates.keyedBy(asked) : others,
      id: creates.newId(asked),
    };
    const id = await createOnce(context, creation, async (transaction, newId) => {
      await this.carryOut({ ...asked, prepared, transaction }, newId);
    });
    return creates.result ? creates.result(id, args) : (id as Result);
  }

  private async carryOut(
    begun: Omit<Found<Args, Checked, Prepared, Thing>, 'thing' | 'id'>,
    newId?: string,
  ): Promise<Decided<Args, Checked, Prepared, Thing, Decision>> {
    const { act } = this;
    await act.lock?.(begun.transaction, this.call);
    const thing = await this.allowedThing(begun.transaction);
    const found = { ...begun, thing, id: newId ?? (thing as Revised | undefined)?.id ?? '' };
    const decision = (await act.rules?.(found)) as Decision;
    const decided = { ...found, decision };
    if (!act.isDone?.(decided)) await this.keep(decided);
    return decided;
  }

  /** Writes all that follows from the decision. */
  private async keep(decided: Decided<Args, Checked, Prepared, Thing, Decision>): Promise<void> {
    const { act } = this;
    const { transaction, context, thing, id } = decided;
    if (act.revises) {
      const change = { expectedRevision: this.expectedRevision(), set: act.set?.(decided) ?? {} };
      await revise(transaction, act.revises.table, this.rowOf(thing), change);
    }
    await act.write?.(decided);
    for (const line of [act.trail(decided) ?? []].flat()) {
      await recordAct(transaction, context, { act: act.name, subjectId: id, ...line });
    }
    await act.changes?.(decided);
    await act.letters?.(decided);
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
