/**
 * Reads one XML part of a workbook as a stream of events. Prefixes are removed from names, because programs choose them freely
 * (`row`, `x:row`). Document type declarations are refused: workbooks have none, but attacks do.
 */
import { TextDecoder } from 'node:util';
import { isNativeError } from 'node:util/types';
import sax from 'sax';
import { TableFileError } from './table-file.error.ts';
import type { XlsxPackage } from './xlsx-package.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  /** Called several times for one text. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads a part whose content the listener keeps in memory. */
export async function readXml(xlsx: XlsxPackage, part: string, listener: XmlListener): Promise<void> {
  // The listener yields nothing, so the first step runs to the end of the part.
  await events(xlsx.read(part, 'inMemory'), part, listener, []).next();
}

/** Streams a part: after each chunk it yields what the listener has added to `items`. */
export async function* streamXml<Item>(
  xlsx: XlsxPackage,
  part: string,
  listener: XmlListener,
  items: Item[],
): AsyncGenerator<Item, void, undefined> {
  yield* events(xlsx.read(part, 'streamed'), part, listener, items);
}

/** The attribute under any prefix: `id` finds `r:id`. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => withoutPrefix(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/** The two spellings of true in XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

async function* events<Item>(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  listener: XmlListener,
  items: Item[],
): AsyncGenerator<Item, void, undefined> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield* items.splice(0);
    }
    parser.write(decoder.decode()).close();
    yield* items.splice(0);
  } catch (error) {
    if (error instanceof TableFileError) throw error;
    const reason = isNativeError(error) ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    const sentence = `The workbook is broken: its part "${part}" is not well-formed XML (${reason}).`;
    throw new TableFileError('BROKEN_FILE', sentence, { cause: error });
  }
}

function parserFor(listener: XmlListener): sax.SAXParser {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = (tag) => listener.open?.(withoutPrefix(tag.name), tag.attributes as XmlAttributes);
  parser.onclosetag = (name) => listener.close?.(withoutPrefix(name));
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  parser.ondoctype = () => {
    throw new Error('document type declarations are not accepted');
  };
  parser.onerror = (error) => {
    throw error;
  };
  return parser;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
