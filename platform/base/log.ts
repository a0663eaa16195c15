/**
 * Structured log lines on standard error, so that standard output stays for what a person reads.
 * Personal data never belongs here: log ids, never names or addresses.
 */
import { pino, destination, type Logger } from 'pino';

export type Log = Logger;

export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` }, destination(2));
}
