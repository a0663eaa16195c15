/**
 * The life of a thing as a table: which act leads from which states to which. It also produces the acts on offer and the
 * diagrams in docs/.
 */
import { Refusal } from '../refusals/refusal.ts';

export interface Step<State extends string, Act extends string = string> {
  readonly act: Act;
  readonly from: readonly State[];
  /** Without it, the state stays. */
  readonly to?: State;
  /** The outcome, for an act with several. */
  readonly when?: string;
}

export class StateMachine<State extends string, Act extends string = string> {
  constructor(readonly steps: readonly Step<State, Act>[]) {}

  /** Refuses an act that is impossible in this state; the refusal lists the possible ones. */
  mustAllow(act: Act, state: State): void {
    if (this.actsIn(state).includes(act)) return;
    const allowed = this.actsIn(state);
    const possible = allowed.length === 0 ? 'nothing more is possible' : `possible are ${allowed.join(', ')}`;
    throw Refusal.wrongState(`${act} is not possible while it is ${state}; ${possible}.`, { state, allowed });
  }

  /** For an act whose sender names the new state: refuses a state to which the act does not lead. */
  mustLeadTo(act: Act, from: State, to: State): void {
    const possible = this.steps.flatMap((step) =>
      step.act === act && step.from.includes(from) && step.to !== undefined ? [step.to] : [],
    );
    if (possible.includes(to)) return;
    throw Refusal.wrongState(`It is ${from}; from there it comes to ${possible.join(' or ')}, not to ${to}.`, {
      state: from,
      allowed: this.actsIn(from),
    });
  }

  actsIn(state: State): Act[] {
    return [...new Set(this.steps.filter(({ from }) => from.includes(state)).map(({ act }) => act))];
  }
}
