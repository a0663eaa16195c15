/**
 * Checks the input of a mutation and reports all errors at once. `mustHold` runs before the first statement, so nothing of an
 * invalid input is written.
 */
import { isCivilDate } from '../graph/scalars.ts';
import type { Wording } from '../graph/localized-text.ts';
import { isNoName } from '../text/nothing.ts';
import { lineOf, proseOf, textAsWritten } from '../text/plain-text.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { UserErrorFacts } from '../refusals/user-error.type.ts';

type Path = readonly string[];

/** Wordings of one text. */
const MAX_WORDINGS = 30;
/** A text column of MySQL holds 65,535 bytes. */
const MAX_BYTES = 60_000;

export class Checks {
  private readonly errors: UserErrorFacts[] = [];

  /** A required text in one line. A dash and the like counts as empty, as in imports. */
  line(path: Path, text: string, maximum: number): string {
    const line = lineOf(text);
    return this.needed(path, isNoName(line) ? '' : line, maximum);
  }

  /** A required text of several lines. */
  prose(path: Path, text: string, maximum: number): string {
    return this.needed(path, proseOf(text), maximum);
  }

  /** A needed text with marks of its own, such as Markdown. */
  asWritten(path: Path, text: string, maximum: number): string {
    return this.needed(path, textAsWritten(text), maximum);
  }

  /** A text in one line that may be left out or empty. */
  optionalLine(path: Path, text: string | null | undefined, maximum: number): string | null {
    return this.optional(path, lineOf(text ?? ''), maximum);
  }

  optionalProse(path: Path, text: string | null | undefined, maximum: number): string | null {
    return this.optional(path, proseOf(text ?? ''), maximum);
  }

  /** A text in several languages as JSON, the original first. `maximum` applies to each wording. */
  wordings(path: Path, texts: readonly Wording[], maximum: number, maximumBytes = MAX_BYTES): string {
    if (texts.length === 0) this.refuse(Refusal.required(path, `${nameOf(path)} has no wording.`));
    if (texts.length > MAX_WORDINGS) this.tooMany(path, texts.length, MAX_WORDINGS);
    const wordings = texts.map(({ language, text }, index) => ({
      language,
      text: this.prose([...path, String(index), 'text'], text, maximum),
    }));
    const twice = wordings.find(
      ({ language }, index) => wordings.findIndex((one) => one.language === language) < index,
    );
    if (twice) this.invalid(path, 'oneWordingPerLanguage', `${nameOf(path)} has two wordings in ${twice.language}.`);
    const json = JSON.stringify(wordings);
    if (Buffer.byteLength(json) > maximumBytes) {
      const message = `All wordings of ${nameOf(path)} together are longer than ${String(maximumBytes)} bytes.`;
      this.invalid(path, 'wordingsTogether', message, [`at most ${String(maximumBytes)} bytes in all languages`]);
    }
    return json;
  }

  /** A list of ids or words without repetition, up to a maximum. */
  list<Entry extends string>(
    path: Path,
    entries: readonly Entry[],
    { least = 0, most }: { least?: number; most: number },
  ): Entry[] {
    const once = [...new Set(entries)];
    if (once.length < least) this.refuse(Refusal.required(path, `${nameOf(path)} needs at least ${String(least)}.`));
    if (once.length > most) this.tooMany(path, once.length, most);
    return once;
  }

  /** A day between `from` and `until`, both included. */
  day(path: Path, day: string, { from, until }: { from?: string | undefined; until?: string | undefined }): string {
    if (!isCivilDate(day)) this.invalid(path, 'day', `${nameOf(path)} is no day.`, ['2026-03-31']);
    const accepted = [
      ...(from === undefined ? [] : [`from ${from}`]),
      ...(until === undefined ? [] : [`until ${until}`]),
    ];
    if ((from !== undefined && day < from) || (until !== undefined && day > until)) {
      this.invalid(
        path,
        'dayWithin',
        `${nameOf(path)} is ${day}; accepted is a day ${accepted.join(' and ')}.`,
        accepted,
      );
    }
    return day;
  }

  /** One value of a list that depends on the case. */
  choice<Choice extends string>(path: Path, value: Choice, accepted: readonly Choice[]): Choice {
    if (!accepted.includes(value)) {
      this.invalid(path, 'choice', `${nameOf(path)} is ${value}; accepted are ${accepted.join(', ')}.`, accepted);
    }
    return value;
  }

  /** Adds an error unless `holds`. */
  that(holds: boolean, path: Path, rule: string, message: string, accepted?: readonly string[]): void {
    if (!holds) this.invalid(path, rule, message, accepted);
  }

  invalid(path: Path, rule: string, message: string, accepted?: readonly string[]): void {
    this.refuse(Refusal.invalid(path, rule, message, accepted));
  }

  mustHold(): void {
    if (this.errors.length > 0) throw new Refusal(this.errors);
  }

  private needed(path: Path, text: string, maximum: number): string {
    if (text === '') this.refuse(Refusal.required(path, `${nameOf(path)} is empty.`));
    return this.fitting(path, text, maximum);
  }

  private optional(path: Path, text: string, maximum: number): string | null {
    return text === '' ? null : this.fitting(path, text, maximum);
  }

  private fitting(path: Path, text: string, maximum: number): string {
    if (text.length <= maximum) return text;
    const message = `${nameOf(path)} has ${String(text.length)} characters; ${String(maximum)} are kept.`;
    this.errors.push({
      __typename: 'ValidationError',
      code: 'TOO_LONG',
      path,
      rule: 'maximumLength',
      message,
      accepted: [`at most ${String(maximum)} characters`],
    });
    return text;
  }

  private tooMany(path: Path, count: number, most: number): void {
    const message = `${nameOf(path)} has ${String(count)} entries; ${String(most)} are kept.`;
    this.errors.push({
      __typename: 'ValidationError',
      code: 'TOO_LONG',
      path,
      rule: 'maximumEntries',
      message,
      accepted: [`at most ${String(most)} entries`],
    });
  }

  private refuse({ errors }: Refusal): void {
    this.errors.push(...errors);
  }
}

function nameOf(path: Path): string {
  return path.filter((step) => step !== 'input').join('.');
}
