/** Peer (a) as a process that writes posts into the database it is given, of the people of the data folder it is given. */
import type { DatabaseSettings } from '../../../platform/database/database.ts';
import { listenAndAnnounce } from '../announce.ts';
import { writingServer } from './writing-server.ts';

const [settings = '', dataDir = ''] = process.argv.slice(2);
listenAndAnnounce(await writingServer({ settings: JSON.parse(settings) as DatabaseSettings, dataDir }));
