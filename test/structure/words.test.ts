/** A name says what a thing is: no participle without a noun, and no word that the glossary gives another meaning. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';
import { sources } from './sources.ts';

function linesWith(pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${String(index + 1)} ${line.trim()}`] : [])),
  );
}

describe('the words of the code', () => {
  it('name no type by a participle or by a word of many meanings', () => {
    expect(
      linesWith(/\b(interface|type|class) (Asked|Found|Given|Kept|Known|Shown|Told|Form|Part|Place|Turn)\b/),
    ).toEqual([]);
  });

  it('call the index of an entry an index', () => {
    expect(linesWith(/\(\w*, place\) =>|\[place, |let place\b|\bplace: number/)).toEqual([]);
  });

  it('call a lock a lock, and a status a status', () => {
    expect(linesWith(/\btakeTurn\w*|\bstandingOf\b/)).toEqual([]);
  });

  it('begin no comment with "Of"', () => {
    expect(linesWith(/^\s*(\/\*\*|\*|\/\/) Of /)).toEqual([]);
  });

  it.each(['act', 'feed', 'form', 'part', 'place', 'record', 'turn'])('have one meaning for "%s"', (word) => {
    const rows = readFileSync(projectFile('docs/glossary.md'), 'utf8').split('\n');
    expect(rows.filter((row) => row.split('|')[1]?.trim() === word)).toHaveLength(1);
  });
});
