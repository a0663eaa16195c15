/** Takes posts over HTTP and writes them by hand, by the people of a data folder. */
import 'reflect-metadata';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DatabaseSettings } from '../../../platform/database/database.ts';
import type { Question } from '../../operations.ts';
import { handCaller } from './hand-caller.ts';
import { handWriting, type WrittenPost } from './hand-writing.ts';

interface Options {
  readonly settings: DatabaseSettings;
  readonly dataDir: string;
  /** Told of each post after its commit. */
  readonly written?: (post: WrittenPost) => void;
}

export async function writingServer({ settings, dataDir, written }: Options): Promise<Server> {
  const posts = await handWriting(settings);
  const callerOf = await handCaller(dataDir);
  const answerTo = async (request: IncomingMessage): Promise<object> => {
    const question = JSON.parse(await text(request)) as Question;
    const answer = await posts.write(question, await callerOf(request.headers.authorization));
    if (answer.data.addPost.post) written?.(answer.data.addPost.post);
    return answer;
  };
  return createServer((request, response) => {
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
}
