/** One act, one file, one frame: the table of rights and the folders of acts name the same mutations. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rights } from '../../covenant/rights/rights.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { sources } from './sources.ts';

const rows = Object.keys(rights);
const mutations = rows.filter((row) => !row.includes('.'));
const files = sources.filter(({ path }) => /^subgraphs\/.*\/acts\//.test(path));

describe('the acts', () => {
  it('are those of the table of rights, each in the file of its name', () => {
    expect(files.map(({ path }) => basename(path, '.ts')).sort()).toEqual([...mutations].sort());
  });

  it.each(files.map(({ path, text }) => [basename(path, '.ts'), text]))(
    '%s is the one act of its file',
    (name, text) => {
      expect(text.match(/^export const \w+ = act\(/gm)).toEqual([`export const ${name} = act(`]);
      expect(text.match(/^ {2}name: '\w+',$/gm)).toEqual([`  name: '${name}',`]);
    },
  );

  it.each(files.map(({ path }) => `test/${path.replace('/acts/', '/').replace(/\.ts$/, '.test.ts')}`))(
    'have the test file %s',
    (path) => {
      expect(existsSync(projectFile(path))).toBe(true);
    },
  );

  it.each([
    ['mustBeRevision(', /^(subgraphs|covenant)\//],
    ['.mustAllow(', /^(subgraphs|covenant)\//],
    ['.mustLeadTo(', /^(subgraphs|covenant)\//],
    ['createOnce(', /^(subgraphs|covenant)\//],
    ['.caughtUp(', /^subgraphs\/.*\/acts\//],
  ])('leave %s to the frame', (call, place) => {
    const callers = sources.filter(({ path, text }) => place.test(path) && text.includes(call));
    expect(callers.map(({ path }) => path)).toEqual([]);
  });
});

describe('every act', () => {
  const faultTests = [
    'test/journeys/acts-in-order.ts',
    'test/journeys/feedback-acts-in-order.ts',
    'test/journeys/group-acts-in-order.ts',
    'test/journeys/talk-acts-in-order.ts',
    'test/subgraphs/signatories/signatory/acts-that-break.test.ts',
    'test/subgraphs/coordinators/applications/joining-faults.test.ts',
  ];
  const broken = faultTests.map((path) => readFileSync(projectFile(path), 'utf8')).join('\n');

  it.each(mutations)('breaks off at each of its statements in a test: %s', (mutation) => {
    expect(broken).toMatch(new RegExp(`\\b${mutation}\\b`));
  });
});

describe('the table of rights', () => {
  const asked = sources.filter(({ path }) => path !== 'covenant/rights/rights.ts').map(({ text }) => text);

  it.each(rows)('is asked about %s', (row) => {
    expect(asked.some((text) => text.includes(`'${row}'`))).toBe(true);
  });
});
