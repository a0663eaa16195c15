/** What all phases of the procedure share: who acts, on which coordinator, and what was written to whom. */
import type { Data, SignedIn } from '../world/signed-in-people.ts';

export interface Stage {
  readonly form: 'embedded' | 'distributed';
  readonly slug: string;
  readonly as: (name: string) => SignedIn;
  /** Address at which files are taken in this test. */
  readonly filesAt: string;
  lastLetter(kind: string): Promise<{ recipient: string; body: string }>;
}

export interface Thing {
  readonly id: string;
  readonly revision: number;
}

export const ERRORS = 'errors { code message path }';
export const today = new Date().toISOString().slice(0, 10);
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
export const of = ({ id, revision }: Thing): Data => ({ id, revision });

export async function profileOf({ as, slug }: Stage): Promise<Thing & { status: string }> {
  const { coordinator } = await as('decider').ask<{ coordinator: Thing & { status: string } }>(
    `{ coordinator(slug: "${slug}") { id revision status } }`,
  );
  return coordinator;
}
