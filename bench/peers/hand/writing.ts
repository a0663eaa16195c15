/** Peer (a) as a process that writes posts into the database it is given. */
import { createServer } from 'node:http';
import type { DatabaseSettings } from '../../../platform/database/database.ts';
import type { Question } from '../../operations.ts';
import { listenAndAnnounce } from '../announce.ts';
import { handWriting } from './hand-writing.ts';

const write = await handWriting(JSON.parse(process.argv[2] ?? '') as DatabaseSettings);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const claims = Buffer.from(request.headers.authorization?.split('.')[1] ?? '', 'base64url').toString();
    const { sub } = JSON.parse(claims) as { sub: string };
    write(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question, sub).then(
      (answer) => {
        const body = Buffer.from(JSON.stringify(answer));
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.byteLength }).end(body);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
});
listenAndAnnounce(server);
