/** Reads the Markdown pages of the project, as far as tests hold them against the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';

const OTHERS_PAGES = new Set(['node_modules', 'dist', 'coverage', 'local-data', '.git', '.cache']);

/** Every Markdown page of the project. */
export function pages(): string[] {
  return pagesIn('.').sort();
}

function pagesIn(folder: string): string[] {
  return readdirSync(projectFile(folder), { withFileTypes: true })
    .filter(({ name }) => !OTHERS_PAGES.has(name))
    .flatMap((entry) => (entry.isDirectory() ? pagesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => path.endsWith('.md'));
}

export function pageText(path: string): string {
  return readFileSync(projectFile(path), 'utf8');
}

/** The cells of the tables of a page, without their code marks, header rows included. */
export function tableRows(path: string): string[][] {
  return pageText(path)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}
