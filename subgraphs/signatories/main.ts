/** The subgraph signatories as a process of its own. */
import 'reflect-metadata';
import { serveAlone } from '../../covenant/subgraph/subgraph-program.ts';
import { signatories } from './subgraph.ts';

await serveAlone(signatories);
