import { evaluations } from './evaluations.ts';

it('finds a module that was evaluated once', () => {
  expect(evaluations()).toBe(1);
});
