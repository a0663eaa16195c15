/** Limits the lists in the variables of a request, as subgraphs look up each of their values. */
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import type { Variables } from '../plain-data.ts';
import { mustBeWithin } from './limits.ts';

/** May recurse: deep variables were refused when the request was read. */
export function variableListsMustBeShort(variables: Variables, limits: Pick<Limits, 'maxListValues'>): void {
  for (const value of Object.values(variables)) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) mustBeWithin('maxListValues', value.length, limits);
    variableListsMustBeShort(value as Variables, limits);
  }
}
