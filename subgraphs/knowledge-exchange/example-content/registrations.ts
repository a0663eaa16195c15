/** Who comes to the example workshops: invented people, some of them on a waiting list. */
import type { RegistrationState } from '../workshops/workshop.enums.ts';
import type { RegistrationContent } from '../workshops/record-registrations.ts';
import { inWhoseName, personId } from './example-world.ts';
import { workshopId } from './example-workshop.ts';

/** Person, state, and the answer to "was it worth it?" of those who came. */
type Row = readonly [number, RegistrationState, number?];

const ROWS: Readonly<Record<string, { readonly from: string; readonly people: readonly Row[] }>> = {
  'heat-day': {
    from: '2025-09-01T08:00:00.000Z',
    people: [
      [1, 'ATTENDED', 5],
      [8, 'ATTENDED', 4],
      [10, 'ATTENDED', 4],
      [12, 'ATTENDED'],
      [7, 'NO_SHOW'],
      [4, 'WITHDRAWN'],
    ],
  },
  bundles: {
    from: '2026-02-01T08:00:00.000Z',
    people: [
      [7, 'ATTENDED', 5],
      [4, 'ATTENDED', 5],
      [11, 'ATTENDED', 3],
      [6, 'NO_SHOW'],
    ],
  },
  // Two people only: the figures of this one are hidden.
  schoolyards: {
    from: '2026-05-04T08:00:00.000Z',
    people: [
      [4, 'ATTENDED', 4],
      [9, 'ATTENDED', 5],
    ],
  },
  calendar: {
    from: '2026-10-05T08:00:00.000Z',
    people: [
      [12, 'CONFIRMED'],
      [8, 'CONFIRMED'],
      [2, 'OFFERED'],
      [10, 'WAITING'],
      [3, 'WAITING'],
    ],
  },
  poverty: {
    from: '2026-10-12T08:00:00.000Z',
    people: [
      [5, 'CONFIRMED'],
      [4, 'CONFIRMED'],
      [7, 'CONFIRMED'],
      [9, 'WITHDRAWN'],
    ],
  },
  yearly: { from: '2026-11-03T08:00:00.000Z', people: [[1, 'CONFIRMED']] },
};

const HOUR_MS = 3_600_000;

export const exampleRegistrations: readonly RegistrationContent[] = Object.entries(ROWS).flatMap(
  ([key, { from, people }]) =>
    people.map(([person, state, satisfaction], index) => ({
      workshopId: workshopId(key),
      personId: personId(person),
      onBehalfOfId: inWhoseName(person),
      state,
      registeredAt: new Date(Date.parse(from) + index * HOUR_MS).toISOString(),
      ...(state === 'OFFERED' ? { offerEndsAt: '2027-01-10T12:00:00.000Z' } : {}),
      ...(satisfaction === undefined ? {} : { satisfaction }),
    })),
);
