/** Which texts count as the same. */
import { isNearlyEqual } from '../../../../subgraphs/knowledge-exchange/posts/near-texts.ts';

describe('Texts', () => {
  const text = 'The heat pump of our school works since March and saves half of the gas.';

  it.each([
    [text, text.toUpperCase().replaceAll(' ', '  ')],
    [text, text.replace('March', 'April')],
    [text, `${text} Yes!`],
    ['Heat pumps, here.', 'heatpumps here'],
    ['Straße', 'STRASSE'],
    ['?!', ' ? ! '],
    ['Thanks!', 'thanks'],
    ['👍', '👍'],
  ])('%s and %s are nearly equal', (one, other) => {
    expect(isNearlyEqual(one, other)).toBe(true);
  });

  it.each([
    [text, 'The wind park of our county works since May and gives all of the power.'],
    ['Thanks a lot', 'Thanks a bit'],
    ['👍', '👎'],
    ['', 'x'],
  ])('%s and %s are not', (one, other) => {
    expect(isNearlyEqual(one, other)).toBe(false);
  });
});
