/** The life of a coordinator, drawn and told from the tables that the acts follow. */
import type { Act } from '../covenant/rights/rights.ts';
import type { StateMachine, Step } from '../platform/acts/state-machine.ts';
import { applicationSteps } from '../subgraphs/coordinators/applications/application.steps.ts';
import { coordinatorLife } from '../subgraphs/coordinators/life/coordinator-life.ts';
import { whoMay } from './printed-rights.ts';

interface Stage {
  /** Before the name of a state, as both tables know WITHDRAWN. */
  readonly name: string;
  readonly steps: readonly Step<string, Act>[];
}

const application = stageOf('application', applicationSteps);
const coordinator = stageOf('coordinator', coordinatorLife);

function stageOf<State extends string>(name: string, { steps }: StateMachine<State, Act>): Stage {
  return { name, steps };
}

/** A Mermaid state diagram. Acts that leave the state as it is are in the table only. */
export function lifeDrawing(): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...[application, coordinator].flatMap(statesOf).map((line) => `  ${line}`),
    '  [*] --> application_REGISTERED : registerAsCoordinator',
    ...arrowsOf(application).map((line) => `  ${line}`),
    '  application_PROFILE_PUBLISHED --> coordinator_ACTIVE : the same moment',
    ...arrowsOf(coordinator).map((line) => `  ${line}`),
    '  coordinator_TERMINATED --> application_REGISTERED : registerAsCoordinator',
    '  coordinator_WITHDRAWN --> application_REGISTERED : registerAsCoordinator',
    '```',
  ].join('\n');
}

function statesOf({ name, steps }: Stage): string[] {
  const states = new Set(steps.flatMap(({ from, to }) => [...from, ...(to === undefined ? [] : [to])]));
  return [...states].map((state) => `state "${name} ${state}" as ${name}_${state}`);
}

function arrowsOf({ name, steps }: Stage): string[] {
  return steps.flatMap(({ act, from, to, when }) => {
    if (to === undefined) return [];
    const words = when === undefined ? act : `${act} (${when})`;
    return from.map((state) => `${name}_${state} --> ${name}_${to} : ${words}`);
  });
}

export function lifeTable(): string {
  const rows = [application, coordinator].flatMap(({ name, steps }) =>
    steps.map(
      ({ act, from, to, when }) =>
        `| ${name} | ${act}${when === undefined ? '' : `, ${when}`} | ${from.join(', ')} | ${to ?? 'stays'} | ${whoMay(act)} |`,
    ),
  );
  return ['| of the | act | from | to | who |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
