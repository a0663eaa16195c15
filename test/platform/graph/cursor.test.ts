/** Cursors carry their place exactly and belong to one list only. */
import { bindingOf, decodeCursor, encodeCursor, type OrderKey } from '../../../platform/graph/cursor.ts';

describe('a cursor', () => {
  const keys: OrderKey[] = [
    '',
    'Évora',
    "it's",
    '"quoted"',
    '日本',
    'a'.repeat(300),
    0,
    -1,
    9_007_199_254_740_991,
    51.4734,
  ];

  it.each(keys)('gives back the key %p and the id it was made of', (key) => {
    const binding = bindingOf('list', { country: ['SE'] }, 'NAME');
    expect(decodeCursor(binding, encodeCursor(binding, { key, id: 'sig_1' }))).toEqual({ key, id: 'sig_1' });
  });

  it('is refused by every other list, filter and order', () => {
    const bindings = ['one', 'two'].flatMap((list) =>
      [{ country: ['SE'] }, { country: ['FI'] }, {}].flatMap((filter) =>
        ['NAME', 'UPDATED_AT'].map((order) => bindingOf(list, filter, order)),
      ),
    );
    expect(new Set(bindings).size).toBe(bindings.length);
    for (const made of bindings) {
      for (const used of bindings) {
        if (made === used) continue;
        expect(() => decodeCursor(used, encodeCursor(made, { key: 'a', id: 'b' }))).toThrow(
          'not a cursor of this list',
        );
      }
    }
  });

  it.each([
    '',
    'x',
    '%',
    'null',
    'W10',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('{').toString('base64url'),
    '💥',
  ])('is refused when it is made up: %p', (text) => {
    expect(() => decodeCursor(bindingOf('list', null, 'NAME'), text)).toThrow('not a cursor of this list');
  });
});
