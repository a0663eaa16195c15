/** Types of packages-of-bundle.js, which run.js loads as it is. */
import type { Metafile } from 'esbuild';

export declare function packagesOfBundle(metafile: Metafile): string[];
