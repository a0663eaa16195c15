/** What pages show of settings, rights and the life of a coordinator is what the program has. */
import { execFileSync } from 'node:child_process';
import { projectFile } from '../../platform/base/project-file.ts';
import { rights } from '../../covenant/rights/rights.ts';
import { coordinatorLife } from '../../subgraphs/coordinators/life/coordinator-life.ts';
import { pageText, tableRows } from './markdown.ts';

describe('the printed pages', () => {
  it('are those of the program (npm run docs:print)', () => {
    const print = ['--import', 'tsx', projectFile('docs/print-docs.ts'), '--check'];
    expect(() => execFileSync(process.execPath, print, { cwd: projectFile('.'), stdio: 'pipe' })).not.toThrow();
  });

  it('tell of every right once', () => {
    const told = tableRows('docs/rights.md').map(([act]) => act);
    for (const act of Object.keys(rights)) expect(told.filter((one) => one === act)).toEqual([act]);
  });

  it('draw every way from one status to another', () => {
    const page = pageText('docs/life-of-a-coordinator.md');
    const missing = coordinatorLife.steps
      .flatMap(({ from, to }) =>
        to === undefined ? [] : from.map((one) => `coordinator_${one} --> coordinator_${to}`),
      )
      .filter((arrow) => !page.includes(arrow));
    expect(missing).toEqual([]);
  });
});
