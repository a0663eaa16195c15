/** The texts that the cells of a workbook refer to by number. Pronunciation hints are not part of a text. */
import type { XlsxPackage } from './xlsx-package.ts';
import { readXml } from './xlsx-xml.ts';

export async function readSharedStrings(xlsx: XlsxPackage, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const collector = new RichText();
  await readXml(xlsx, part, {
    open(name) {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    text(text) {
      collector.text(text);
    },
    close(name) {
      if (name === 'si') strings.push(collector.take());
      else collector.close(name);
    },
  });
  return strings;
}

/** Joins a text that may be split into runs of different fonts: <t>, or <r><t> repeated. */
export class RichText {
  private collected = '';
  private isInText = false;
  private isInPronunciation = false;

  start(): void {
    this.collected = '';
    this.isInText = false;
    this.isInPronunciation = false;
  }

  open(name: string): void {
    if (name === 't') this.isInText = true;
    if (name === 'rPh') this.isInPronunciation = true;
  }

  text(text: string): void {
    if (this.isInText && !this.isInPronunciation) this.collected += text;
  }

  close(name: string): void {
    if (name === 't') this.isInText = false;
    if (name === 'rPh') this.isInPronunciation = false;
  }

  /** Characters that XML cannot hold are written as `_x000D_`, and an underscore before such a text as `_x005F_`. */
  take(): string {
    return unescapeText(this.collected);
  }
}

export function unescapeText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
