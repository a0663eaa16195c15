/**
 * Sends one POST over a pool of connections and returns the complete text of the answer within its time, or rejects. It follows
 * no redirect, accepts no compression and does not read the body of an error status. It uses undici's dispatch, as a stream
 * and a signal for every request cost more than the request.
 */
import { errors, type Dispatcher } from 'undici';

export interface Post {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The rest of its time limit. */
  readonly timeLeftMs: number;
}

/** The connection broke, or there was none, before an answer began; the request may have arrived. */
export class ConnectionFault extends Error {
  override readonly name = 'ConnectionFault';
}

const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

export function posted(pool: Dispatcher, { path, headers, body, timeLeftMs }: Post): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
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
        resolve(Buffer.concat(chunks).toString('utf8'));
      }
    }
    const timer = setTimeout(() => {
      // Lets Node read an answer first that arrived while this process was busy.
      setImmediate(end, new Error('no answer in time'));
    }, timeLeftMs);

    pool.dispatch(
      { path, method: 'POST', headers: { ...headers }, body },
      {
        onConnect(abortRequest) {
          // The request may get a connection after its time is over, and must not be sent then.
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
        onData(chunk) {
          chunks.push(chunk);
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
