/**
 * Watches the file of the supergraph and serves its new content once that has loaded completely. If it cannot be loaded, the
 * log has the reason and the old supergraph stays. It never ends a request or the process.
 */
import { readFile } from 'node:fs/promises';
import type { Log } from '../platform/base/log.ts';
import { supergraphDigest } from './supergraph.ts';

interface Options {
  readonly file: string;
  /** The supergraph served at the start. */
  readonly supergraphSdl: string;
  /** How often the file is read; 0 for never, then only `reload` reads it. */
  readonly pollMs: number;
  /** Serves another supergraph, or rejects and keeps the old one. */
  readonly replace: (supergraphSdl: string) => Promise<void>;
  readonly log: Log;
}

export interface SupergraphReload {
  /** Digest of the supergraph that is served. */
  digest(): string;
  /** Loads the file now, even if its content was refused before. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

export function followSupergraph({ file, supergraphSdl, pollMs, replace, log }: Options): SupergraphReload {
  let servedDigest = supergraphDigest(supergraphSdl);
  /** The last content that was served or refused; it is not tried again. */
  let tried = supergraphSdl;
  let lastSeen = supergraphSdl;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** Chains the readings, so that two supergraphs never load at once. */
  let looks: Promise<void> = Promise.resolve();

  async function take(newSdl: string): Promise<void> {
    tried = newSdl;
    const digest = supergraphDigest(newSdl);
    try {
      await replace(newSdl);
      servedDigest = digest;
      log.info({ file, supergraph: digest }, 'another supergraph is served');
    } catch (error) {
      log.error({ file, supergraph: digest, reason: messageOf(error) }, 'supergraph refused, the old one serves on');
    }
  }

  async function look(isAsked: boolean): Promise<void> {
    let newSdl: string;
    try {
      newSdl = await readFile(file, 'utf8');
    } catch (error) {
      if (isAsked || lastSeen !== '') log.error({ file, reason: messageOf(error) }, 'supergraph cannot be read');
      lastSeen = '';
      return;
    }
    // When polled, the content must be the same twice: somebody may be writing the file.
    const isSettled = isAsked || newSdl === lastSeen;
    lastSeen = newSdl;
    if (isSettled && (isAsked || newSdl !== tried) && !isStopped) await take(newSdl);
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
