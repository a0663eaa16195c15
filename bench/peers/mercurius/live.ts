/**
 * Peer (b) of the live case as a process: graphql-ws with graphql-js, which executes each event for each subscriber. Posts are
 * written in the way of peer (a).
 */
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { openDatabaseFiles } from '../../data/database-files.ts';
import { listenAndAnnounce } from '../announce.ts';
import { writingServer } from '../hand/writing-server.ts';
import { liveSchema } from './live-schema.ts';

const [dataDir = ''] = process.argv.slice(2);
const { schema, subscribe, written } = liveSchema(await openDatabaseFiles(dataDir));
const server = await writingServer({
  settings: { engine: 'sqlite', file: `${dataDir}/knowledge-exchange.sqlite` },
  dataDir,
  written,
});
useServer({ schema, subscribe }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }));
listenAndAnnounce(server);
