/** How often this module was evaluated in the process. */
const counted = globalThis as { evaluations?: number };
counted.evaluations = (counted.evaluations ?? 0) + 1;

export const evaluations = (): number | undefined => counted.evaluations;
