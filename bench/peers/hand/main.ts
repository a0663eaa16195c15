/** Peer (a) as a process: hand-written SQL, JSON.stringify and bare node:http, over the folder it is given. */
import { createServer } from 'node:http';
import { openDatabaseFiles } from '../../data/database-files.ts';
import type { Question } from '../../operations.ts';
import { listenAndAnnounce } from '../announce.ts';
import { handAnswers } from './hand-answers.ts';

const answer = handAnswers(await openDatabaseFiles(process.argv[2] ?? ''));

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    try {
      const question = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question;
      const body = Buffer.from(JSON.stringify(answer(question)));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.byteLength }).end(body);
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
});
listenAndAnnounce(server);
