/** Numbers that may depend on the variables of a request. Those that do not are computed once, when they are combined. */
import type { Variables } from '../plain-data.ts';

export type Amount = number | ((variables: Variables) => number);

export function sumOf(amounts: readonly Amount[]): Amount {
  return folded(amounts, 0, (a, b) => a + b);
}

export function productOf(amounts: readonly Amount[]): Amount {
  return folded(amounts, 1, (a, b) => a * b);
}

export function largestOf(amounts: readonly Amount[]): Amount {
  return folded(amounts, 0, Math.max);
}

export function valueOf(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

type Operation = (a: number, b: number) => number;

function folded(amounts: readonly Amount[], start: number, operation: Operation): Amount {
  const constant = amounts.filter((one) => typeof one === 'number').reduce((a, b) => operation(a, b), start);
  const variable = amounts.filter((one) => typeof one === 'function');
  if (variable.length === 0) return constant;
  return (variables) => {
    let value = constant;
    for (const one of variable) value = operation(value, one(variables));
    return value;
  };
}
