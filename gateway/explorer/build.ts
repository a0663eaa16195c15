/** `npm run build:explorer`: makes the files of the explorer page now, as the hub would at its first start. */
import { ensureExplorerBundle } from './explorer-bundle.ts';

const bundle = await ensureExplorerBundle();
const bytes = [...bundle].reduce((sum, [name, contents]) => (name.endsWith('.gz') ? sum : sum + contents.length), 0);
console.log(`The explorer page is ready: ${String(bundle.size)} files, ${String(Math.round(bytes / 1024))} KiB.`);
