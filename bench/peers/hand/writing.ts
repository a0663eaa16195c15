/** Peer (a) as a process that writes posts into the database it is given, of the people of the data folder it is given. */
import 'reflect-metadata';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DatabaseSettings } from '../../../platform/database/database.ts';
import type { Question } from '../../operations.ts';
import { listenAndAnnounce } from '../announce.ts';
import { handCaller } from './hand-caller.ts';
import { handWriting } from './hand-writing.ts';

const [settings = '', dataDir = ''] = process.argv.slice(2);
const posts = await handWriting(JSON.parse(settings) as DatabaseSettings);
const callerOf = await handCaller(dataDir);

const server = createServer((request, response) => {
  answerTo(request).then(
    (answer) => {
      const body = Buffer.from(JSON.stringify(answer));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.byteLength }).end(body);
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
});
listenAndAnnounce(server);

async function answerTo(request: IncomingMessage): Promise<object> {
  const question = JSON.parse(await text(request)) as Question;
  return posts.write(question, await callerOf(request.headers.authorization));
}
