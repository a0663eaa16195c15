/** How long the lists in the variables of a request may be: subgraphs look for each of their values. */
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import type { Variables } from '../plain-data.ts';
import { mustBeWithin } from './limits.ts';

/** Variables nest little: what is deep was refused when the request was read. */
export function variableListsMustBeShort(variables: Variables, limits: Pick<Limits, 'maxListValues'>): void {
  for (const value of Object.values(variables)) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) mustBeWithin('maxListValues', value.length, limits);
    variableListsMustBeShort(value as Variables, limits);
  }
}
