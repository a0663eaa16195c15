/** When the files of the explorer page are made, and when they are taken as they are. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBundle } from '../../gateway/explorer/explorer-bundle.ts';
import { projectFile } from '../../platform/base/project-file.ts';

const sources = projectFile('gateway/explorer');
const anEmptyFolder = (): string => mkdtempSync(join(tmpdir(), 'covenant-hub-bundle-'));

describe('the files of the explorer page', () => {
  it('are made when there are none', async () => {
    const bundle = await prepareBundle(sources, anEmptyFolder());
    expect([...bundle.keys()]).toContain('page.html');
    expect([...bundle.keys()].some((name) => /^explorer-\w+\.js$/.test(name))).toBe(true);
  });

  it('are not made again while their sources are the same', async () => {
    const folder = anEmptyFolder();
    await prepareBundle(sources, folder);
    const before = statSync(join(folder, 'stamp.json')).mtimeMs;
    await prepareBundle(sources, folder);
    expect(statSync(join(folder, 'stamp.json')).mtimeMs).toBe(before);
  });

  it('are made again, without leftovers, when their sources have changed', async () => {
    const folder = anEmptyFolder();
    writeFileSync(join(folder, 'stamp.json'), JSON.stringify({ fingerprint: 'of other sources', files: ['old.js'] }));
    writeFileSync(join(folder, 'old.js'), 'old');
    const bundle = await prepareBundle(sources, folder);
    expect(bundle.has('old.js')).toBe(false);
    expect(readdirSync(folder)).not.toContain('old.js');
    expect(readFileSync(join(folder, 'stamp.json'), 'utf8')).not.toContain('of other sources');
  });

  it('are whole when two hubs start at once', async () => {
    const folder = anEmptyFolder();
    const [one, other] = await Promise.all([prepareBundle(sources, folder), prepareBundle(sources, folder)]);
    expect([...one.keys()]).toEqual([...other.keys()]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are taken as they are in an installation without the sources', async () => {
    const [built, installation] = [anEmptyFolder(), anEmptyFolder()];
    const bundle = await prepareBundle(sources, built);
    cpSync(built, join(installation, 'dist'), { recursive: true });
    const taken = await prepareBundle(installation, join(installation, 'dist'));
    expect([...taken.keys()]).toEqual([...bundle.keys()]);
    expect(existsSync(join(installation, 'page'))).toBe(false);
  });

  it('are asked for by name when they are neither there nor can be made', async () => {
    const nothing = anEmptyFolder();
    await expect(prepareBundle(nothing, join(nothing, 'dist'))).rejects.toThrow(/neither built/);
  });
});
