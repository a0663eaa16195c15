/** The parts of pages that are printed from the program: settings, rights, and the life of a coordinator. */
import { settingDescriptions } from '../covenant/settings/settings.ts';
import { lifeDrawing, lifeTable } from './printed-life.ts';
import { actsTable, fieldsTable } from './printed-rights.ts';

interface PrintedPart {
  /** Name in the marks. */
  readonly name: string;
  readonly pages: readonly string[];
  /** Markdown. */
  readonly print: () => string;
}

export const printedParts: readonly PrintedPart[] = [
  { name: 'settings', pages: ['README.md', 'docs/settings.md'], print: settingsTable },
  { name: 'rights to act', pages: ['docs/rights.md'], print: actsTable },
  { name: 'rights to see', pages: ['docs/rights.md'], print: fieldsTable },
  { name: 'drawing of the life', pages: ['docs/life-of-a-coordinator.md'], print: lifeDrawing },
  { name: 'acts of the life', pages: ['docs/life-of-a-coordinator.md'], print: lifeTable },
];

function settingsTable(): string {
  return [
    '| variable | default | meaning |',
    '| --- | --- | --- |',
    ...settingDescriptions.map(({ name, default: value, meaning }) => `| \`${name}\` | \`${value}\` | ${meaning} |`),
  ].join('\n');
}
