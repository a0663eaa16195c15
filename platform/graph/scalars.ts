/**
 * The scalar types of the graph. All of them are text on the wire and in the database. Input is checked; values from the
 * database were checked when they were written.
 */
import { GraphQLScalarType, Kind, print } from 'graphql';
import { HubError } from '../base/errors.ts';
import { A_MAILBOX, mailboxOf } from '../base/mailbox.ts';
import { countryOf } from '../base/country-codes.ts';

interface KeptScalar {
  readonly name: string;
  readonly description: string;
  /** Describes the accepted text, for messages. */
  readonly accepted: string;
  /** The text as it is stored; null if it is invalid. */
  readonly keptAs: (text: string) => string | null;
}

interface TextScalar extends Pick<KeptScalar, 'name' | 'description'> {
  readonly example: string;
  readonly accepts: (text: string) => boolean;
}

/** A scalar that is stored as the caller wrote it. */
function textScalar({ name, description, example, accepts }: TextScalar): GraphQLScalarType<string, string> {
  const keptAs = (text: string): string | null => (accepts(text) ? text : null);
  return keptScalar({ name, description, accepted: `looks like "${example}"`, keptAs });
}

function keptScalar({ name, description, accepted, keptAs }: KeptScalar): GraphQLScalarType<string, string> {
  const refusal = (written: string): HubError =>
    new HubError('BAD_USER_INPUT', `${name} cannot be ${written}; it ${accepted}.`);
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? keptAs(value) : null;
    if (text !== null) return text;
    // JSON would write an infinite number as null.
    throw refusal(typeof value === 'number' ? String(value) : JSON.stringify(value));
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral(node) {
      if (node.kind === Kind.STRING) return parse(node.value);
      throw refusal(print(node));
    },
  });
}

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const DateScalar = textScalar({
  name: 'Date',
  description: 'Civil date YYYY-MM-DD, no zone.',
  example: '2026-03-31',
  accepts: isCivilDate,
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** JavaScript's Date reads 30 February as a day in March, so the day is checked first. */
function instantOf(text: string): string | null {
  if (!INSTANT.test(text) || !isCivilDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) return null;
  const instant = new Date(text).toISOString();
  // Its offset can move it to a year without four digits in UTC, which text does not order rightly.
  return INSTANT.test(instant) ? instant : null;
}

/** Instants are stored and compared as UTC text with milliseconds, whatever offset the caller wrote. */
export const DateTimeScalar = keptScalar({
  name: 'DateTime',
  description: 'RFC 3339 instant; answers are always UTC with milliseconds.',
  accepted: 'looks like "2026-03-31T08:30:00.000Z"',
  keptAs: instantOf,
});

export const TimeZoneScalar = textScalar({
  name: 'TimeZone',
  description: 'IANA time zone; every instant meant for people carries one.',
  example: 'Europe/Brussels',
  accepts: (text) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return text.includes('/') || text === 'UTC';
    } catch {
      return false;
    }
  },
});

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'Exact decimal number as text; never a float.',
  example: '12500.50',
  accepts: (text) => /^-?\d{1,30}(\.\d{1,12})?$/.test(text),
});

/** The same spelling for equal tags, `de-AT` for `DE-at`. */
export const LanguageCodeScalar = keptScalar({
  name: 'LanguageCode',
  description: 'BCP 47 language tag; "und" if the source does not state the language.',
  accepted: 'looks like "sv"',
  keptAs: (text) => {
    try {
      return text.length <= 35 ? (Intl.getCanonicalLocales(text)[0] ?? null) : null;
    } catch {
      return null;
    }
  },
});

export const CountryCodeScalar = keptScalar({
  name: 'CountryCode',
  description:
    'ISO 3166-1 alpha-2 country code, or XK for Kosovo; not limited to the EU. EL and UK are read as GR and GB (Region.code has EL and UK). Other codes are refused.',
  accepted: 'is a code of ISO 3166-1 such as "GR", or XK',
  keptAs: countryOf,
});

export const CurrencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  description: 'ISO 4217 currency.',
  example: 'EUR',
  accepts: (text) => /^[A-Z]{3}$/.test(text),
});

export const UriScalar = textScalar({
  name: 'URI',
  description: 'Absolute address, RFC 3986.',
  example: 'https://example.org/plan',
  accepts: (text) => URL.canParse(text),
});

/** Stored and compared in one spelling, whichever the caller wrote. */
export const EmailAddressScalar = keptScalar({
  name: 'EmailAddress',
  description:
    'One mailbox (RFC 5321) such as climate@province.example, stored in lower case with its domain in ASCII. No name, quotes, comments or list, and only ASCII before the @. Functional mailboxes are public; addresses of natural persons never are.',
  accepted: `is ${A_MAILBOX}`,
  keptAs: mailboxOf,
});
