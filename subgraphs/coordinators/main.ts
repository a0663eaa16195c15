/** The subgraph coordinators as a process of its own. */
import 'reflect-metadata';
import { serveAlone } from '../../covenant/subgraph/subgraph-program.ts';
import { coordinators } from './subgraph.ts';

await serveAlone(coordinators);
