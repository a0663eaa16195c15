import { setTimeout as sleep } from 'node:timers/promises';

it('says in which line it fails', () => {
  expect(1).toBe(2);
});

it('is ended when it takes too long', () => sleep(60_000, undefined, { ref: false }), 50);

it('goes on after both', () => {
  expect(1).toBe(1);
});
