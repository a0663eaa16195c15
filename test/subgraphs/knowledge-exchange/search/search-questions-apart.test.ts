/** The question set judges the program; the program must not know it. */
import { sources } from '../../../structure/sources.ts';
import { readQuestions } from './search-questions.ts';

/** Whatever reads, stores and compares words. */
const FOLDERS = ['subgraphs/knowledge-exchange/search/', 'platform/text/', 'covenant/'];

describe('the program', () => {
  it('contains no question of the question set', () => {
    const program = sources
      .filter(({ path }) => FOLDERS.some((folder) => path.startsWith(folder)))
      .map(({ text }) => text.toLowerCase())
      .join('\n');
    const known = readQuestions().filter(({ query }) => program.includes(`'${query.toLowerCase()}'`));
    expect(known.map(({ query }) => query)).toEqual([]);
  });
});
