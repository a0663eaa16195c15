/** The subgraph knowledge-exchange as a process of its own. */
import 'reflect-metadata';
import { serveAlone } from '../../covenant/subgraph/subgraph-program.ts';
import { knowledgeExchange } from './subgraph.ts';

await serveAlone(knowledgeExchange);
