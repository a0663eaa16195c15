/** The subgraph support-actions as a process of its own. */
import 'reflect-metadata';
import { serveAlone } from '../../covenant/subgraph/subgraph-program.ts';
import { supportActions } from './subgraph.ts';

await serveAlone(supportActions);
