/**
 * The scalar types of the graph. All of them are text on the wire and in the database, checked when they come in;
 * what the database holds was checked when it was written.
 */
import { GraphQLScalarType, Kind } from 'graphql';
import { HubError } from '../errors.ts';
import { countryOf } from '../regions/country-codes.ts';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly accepts: (text: string) => boolean;
  /** The one spelling by which it is kept and compared, where a caller may write several. */
  readonly kept?: (text: string) => string;
}

function textScalar({
  name,
  description,
  example,
  accepts,
  kept = (text) => text,
}: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return kept(value);
    throw new HubError('BAD_USER_INPUT', `${name} cannot be ${JSON.stringify(value)}; it looks like "${example}".`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
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

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Instants are kept and compared as UTC text with milliseconds, whatever offset the caller wrote. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'RFC 3339 instant; answers are always UTC with milliseconds.',
  example: '2026-03-31T08:30:00.000Z',
  accepts: (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
  kept: (text) => new Date(text).toISOString(),
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

export const LanguageCodeScalar = textScalar({
  name: 'LanguageCode',
  description: 'BCP 47 language tag; "und" where a source does not say the language.',
  example: 'sv',
  accepts: (text) => {
    try {
      return text.length <= 35 && Intl.getCanonicalLocales(text).length === 1;
    } catch {
      return false;
    }
  },
});

export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description:
    'ISO 3166-1 alpha-2 country, and XK: GR and GB, where Region.code has EL and UK. Not limited to members of the EU. EL and UK are taken for GR and GB; what is no country is refused.',
  example: 'GR',
  accepts: (text) => countryOf(text) !== null,
  kept: (text) => countryOf(text) ?? text,
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

export const EmailAddressScalar = textScalar({
  name: 'EmailAddress',
  description: 'E-mail address. Functional mailboxes are public, addresses of natural persons never are.',
  example: 'climate@province.example',
  accepts: (text) => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text),
});
