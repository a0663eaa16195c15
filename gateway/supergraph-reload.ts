/**
 * Follows the file of the supergraph: what is new in it is served once it has loaded as a whole; what cannot be loaded
 * is refused with a reason in the log, and the old one serves on. Never ends a request, nor the process.
 */
import { readFile } from 'node:fs/promises';
import type { Log } from '../platform/base/log.ts';
import { supergraphDigest } from './supergraph.ts';

interface Options {
  readonly file: string;
  /** What is served at the beginning. */
  readonly supergraphSdl: string;
  /** How often the file is looked at; 0 for never, then only `reload` does. */
  readonly pollMs: number;
  /** Serves another one, or rejects and goes on with the old one. */
  readonly replace: (supergraphSdl: string) => Promise<void>;
  readonly log: Log;
}

export interface SupergraphReload {
  /** Digest of the supergraph that is served. */
  digest(): string;
  /** Takes what is in the file now, also when it was refused before. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

export function followSupergraph({ file, supergraphSdl, pollMs, replace, log }: Options): SupergraphReload {
  let servedDigest = supergraphDigest(supergraphSdl);
  /** Served or refused: it is not tried again until something else is in the file. */
  let tried = supergraphSdl;
  let lastSeen = supergraphSdl;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** One look after another: two supergraphs are never loaded at once. */
  let looks: Promise<void> = Promise.resolve();

  async function take(found: string): Promise<void> {
    tried = found;
    const digest = supergraphDigest(found);
    try {
      await replace(found);
      servedDigest = digest;
      log.info({ file, supergraph: digest }, 'another supergraph is served');
    } catch (error) {
      log.error({ file, supergraph: digest, reason: messageOf(error) }, 'supergraph refused, the old one serves on');
    }
  }

  async function look(isAsked: boolean): Promise<void> {
    let found: string;
    try {
      found = await readFile(file, 'utf8');
    } catch (error) {
      if (isAsked || lastSeen !== '') log.error({ file, reason: messageOf(error) }, 'supergraph cannot be read');
      lastSeen = '';
      return;
    }
    // Unasked, it must look the same twice: somebody may be writing it right now.
    const isSettled = isAsked || found === lastSeen;
    lastSeen = found;
    if (isSettled && (isAsked || found !== tried) && !isStopped) await take(found);
  }

  function lookAgain(isAsked: boolean): Promise<void> {
    looks = looks.then(() => look(isAsked));
    return looks;
  }

  function schedule(): void {
    if (isStopped || pollMs === 0) return;
    timer = setTimeout(() => {
      void lookAgain(false).finally(schedule);
    }, pollMs);
    timer.unref();
  }
  schedule();

  return {
    digest: () => servedDigest,
    reload: () => lookAgain(true),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await looks;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
