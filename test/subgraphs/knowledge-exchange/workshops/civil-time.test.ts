/** Wall-clock times become instants in their own zone, also on the days on which clocks change. */
import { dayOf, instantOf, UnclearTimeError } from '../../../../subgraphs/knowledge-exchange/workshops/civil-time.ts';

describe('a time on the wall', () => {
  it.each([
    ['2026-03-28', '10:00', 'Europe/Brussels', '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', '01:59', 'Europe/Brussels', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Brussels', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Athens', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '10:00', 'Europe/Athens', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25', '01:59', 'Europe/Brussels', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', 'Europe/Brussels', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Athens', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '10:00', 'Europe/Athens', '2026-10-25T08:00:00.000Z'],
    ['2026-07-01', '00:30', 'Atlantic/Azores', '2026-07-01T00:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant);
  });

  it.each([
    ['2026-03-29', '02:30', 'Europe/Brussels', 'does not stand'],
    ['2026-03-29', '03:30', 'Europe/Athens', 'does not stand'],
    ['2026-10-25', '02:30', 'Europe/Brussels', 'stands twice'],
    ['2026-10-25', '03:30', 'Europe/Athens', 'stands twice'],
  ])('is refused where clocks skip or repeat it: %s %s in %s', (day, time, zone, reason) => {
    expect(() => instantOf(day, time, zone)).toThrow(UnclearTimeError);
    expect(() => instantOf(day, time, zone)).toThrow(`${time} ${reason} on the clocks of ${zone} on ${day}`);
  });

  it('comes back as the same day in its zone, whatever day it is in UTC', () => {
    expect(dayOf(instantOf('2026-03-29', '00:30', 'Europe/Athens'), 'Europe/Athens')).toBe('2026-03-29');
    expect(dayOf('2026-10-25T23:30:00.000Z', 'Europe/Brussels')).toBe('2026-10-26');
    expect(dayOf('2026-10-25T23:30:00.000Z', 'Atlantic/Azores')).toBe('2026-10-25');
  });
});
