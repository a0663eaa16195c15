/**
 * One POST over a pool of connections: the text of its answer, whole and in time, or why there is none. Follows no
 * redirect, takes nothing compressed and reads no body of a refusal. Written on undici's dispatch, as a stream and a
 * signal for every request cost more than the request.
 */
import { errors, type Dispatcher } from 'undici';

export interface Post {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What is left of its time. */
  readonly timeLeftMs: number;
}

/** The connection broke, or there was none, before an answer began: nobody can tell whether the request arrived. */
export class ConnectionFault extends Error {
  override readonly name = 'ConnectionFault';
}

const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

export function posted(pool: Dispatcher, { path, headers, body, timeLeftMs }: Post): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let hasBegun = false;
    let isOver = false;
    let abort: (() => void) | null = null;

    function end(error?: Error): void {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      if (error) {
        reject(error);
        abort?.();
      } else {
        resolve(Buffer.concat(parts).toString('utf8'));
      }
    }
    const timer = setTimeout(() => {
      // What arrived while this process was busy is read first: it is not late.
      setImmediate(end, new Error('no answer in time'));
    }, timeLeftMs);

    pool.dispatch(
      { path, method: 'POST', headers: { ...headers }, body },
      {
        onConnect(abortRequest) {
          // It may get a connection only after it was given up; then it must not be sent.
          if (isOver) abortRequest();
          else abort = abortRequest;
        },
        onHeaders(status, head) {
          if (status < 200) return true;
          hasBegun = true;
          if (status !== 200) end(new Error(`HTTP ${String(status)}`));
          else if (isEncoded(head)) end(new Error('the answer is compressed, which nobody asked for'));
          return true;
        },
        onData(part) {
          parts.push(part);
          return true;
        },
        onComplete() {
          end();
        },
        onError(error) {
          end(hasBegun ? error : faultOf(error));
        },
      },
    );
  });
}

function isEncoded(head: readonly Buffer[]): boolean {
  return head.some((name, index) => index % 2 === 0 && name.toString('latin1').toLowerCase() === 'content-encoding');
}

function faultOf(error: Error): Error {
  const isConnection =
    error instanceof errors.SocketError || CONNECTION_CODES.has((error as NodeJS.ErrnoException).code ?? '');
  return isConnection ? new ConnectionFault(error.message, { cause: error }) : error;
}
