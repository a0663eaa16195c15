/**
 * The scalar types of the graph. All of them are text on the wire and in the database, checked when they come in;
 * what the database holds was checked when it was written.
 */
import { GraphQLScalarType, Kind, print } from 'graphql';
import { HubError } from '../base/errors.ts';
import { A_MAILBOX, mailboxOf } from '../base/mailbox.ts';
import { countryOf } from '../base/country-codes.ts';

interface KeptScalar {
  readonly name: string;
  readonly description: string;
  /** What is accepted, after "it". */
  readonly form: string;
  /** The text as it is kept; null for what is none. */
  readonly keptAs: (text: string) => string | null;
}

interface TextScalar extends Pick<KeptScalar, 'name' | 'description'> {
  readonly example: string;
  readonly accepts: (text: string) => boolean;
}

/** Kept as the caller wrote it. */
function textScalar({ name, description, example, accepts }: TextScalar): GraphQLScalarType<string, string> {
  const keptAs = (text: string): string | null => (accepts(text) ? text : null);
  return keptScalar({ name, description, form: `looks like "${example}"`, keptAs });
}

function keptScalar({ name, description, form, keptAs }: KeptScalar): GraphQLScalarType<string, string> {
  const refusal = (written: string): HubError =>
    new HubError('BAD_USER_INPUT', `${name} cannot be ${written}; it ${form}.`);
  const parse = (value: unknown): string => {
    const kept = typeof value === 'string' ? keptAs(value) : null;
    if (kept !== null) return kept;
    // JSON has no number beyond the largest, and would say null.
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

/** The clock of the runtime takes the 30th of February for a day in March. */
function instantOf(text: string): string | null {
  if (!INSTANT.test(text) || !isCivilDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) return null;
  const instant = new Date(text).toISOString();
  // By its offset it can be in a year that has not four digits in UTC, which is not compared as text.
  return INSTANT.test(instant) ? instant : null;
}

/** Instants are kept and compared as UTC text with milliseconds, whatever offset the caller wrote. */
export const DateTimeScalar = keptScalar({
  name: 'DateTime',
  description: 'RFC 3339 instant; answers are always UTC with milliseconds.',
  form: 'looks like "2026-03-31T08:30:00.000Z"',
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
  description: 'BCP 47 language tag; "und" where a source does not say the language.',
  form: 'looks like "sv"',
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
    'ISO 3166-1 alpha-2 country, and XK: GR and GB, where Region.code has EL and UK. Not limited to members of the EU. EL and UK are taken for GR and GB; what is no country is refused.',
  form: 'is a code of ISO 3166-1 such as "GR", or XK',
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

/** Kept, compared and written to in one spelling, whichever the caller wrote. */
export const EmailAddressScalar = keptScalar({
  name: 'EmailAddress',
  description:
    'One mailbox (RFC 5321) such as climate@province.example, kept in small letters and its domain in ASCII; no name, quotes, comments or list, and only ASCII before the @. Functional mailboxes are public, addresses of natural persons never are.',
  form: `is ${A_MAILBOX}`,
  keptAs: mailboxOf,
});
