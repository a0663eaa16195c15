/** The rules of a profile, and the columns that it changes. */
import type { SqlValue } from '../../../platform/database/database.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { lineOf } from '../../../platform/text/plain-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { ContactPoint } from '../coordinator/contact-point.ts';
import type { ProfileInput } from './life.inputs.ts';

export interface CheckedProfile {
  readonly columns: Readonly<Record<string, SqlValue>>;
  readonly contact: Partial<ContactPoint>;
  /** Codes of units; undefined if they do not change. */
  readonly regions: readonly string[] | undefined;
}

const MAX_ABOUT = 5_000;
/** Both must fit into one row of the feed. */
const MAX_ABOUT_BYTES = 40_000;
const MAX_NAMES_BYTES = 12_000;
const MAX_NAME = 300;
const MAX_LINE = 200;
const MAX_WEBSITE = 500;
const MAX_LANGUAGES = 10;
const MAX_REGIONS = 20;
const PHONE = /^\+?\d[\d ()./-]{3,38}\d$/;

export function checkedProfile(input: ProfileInput): CheckedProfile {
  const checks = new Checks();
  const isGiven = Object.values(input).some((value) => value !== undefined);
  checks.that(isGiven, ['input'], 'somethingToChange', 'Nothing is to change: every field of the input is left out.');
  const profile = {
    columns: checkedColumns(checks, input),
    contact: checkedContact(checks, input),
    regions: checkedRegions(checks, input.regions),
  };
  checks.mustHold();
  return profile;
}

function checkedColumns(checks: Checks, input: ProfileInput): Record<string, SqlValue> {
  return definedFields({
    about: checkedOrEmpty(input.about, (about) =>
      checks.wordings(['input', 'about'], about, MAX_ABOUT, MAX_ABOUT_BYTES),
    ),
    otherNames: checkedOrEmpty(input.otherNames, (names) => {
      const path = ['input', 'otherNames'];
      const isOther = !names.some(({ language }) => language === 'und');
      checks.that(isOther, path, 'language', 'A name in another language says which: "und" is the official name.');
      const lines = names.map(({ language, text }) => ({ language, text: lineOf(text) }));
      return checks.wordings(path, lines, MAX_NAME, MAX_NAMES_BYTES);
    }),
    website: checkedOrEmpty(input.website, (website) => {
      const path = ['input', 'website'];
      const isWeb = /^https?:\/\/[^/]/i.test(website);
      checks.that(isWeb, path, 'website', 'website is no address of the web.', ['https://…', 'http://…']);
      return checks.line(path, website, MAX_WEBSITE);
    }),
    politicalHeadTitle: checkedOrEmpty(input.politicalHeadTitle, (title) =>
      checks.optionalLine(['input', 'politicalHeadTitle'], title, MAX_LINE),
    ),
  });
}

function checkedContact(checks: Checks, input: ProfileInput): Partial<ContactPoint> {
  const { contactEmail, contactLanguages } = input;
  checks.that(
    contactEmail !== null,
    ['input', 'contactEmail'],
    'mailbox',
    'The mailbox can be changed, but not taken out.',
  );
  return definedFields({
    department: checkedOrEmpty(input.department, (department) =>
      checks.optionalLine(['input', 'department'], department, MAX_LINE),
    ),
    email: contactEmail ?? undefined,
    phone: checkedOrEmpty(input.phone, (text) => {
      const phone = checks.optionalLine(['input', 'phone'], text, 40);
      const isPhone = phone === null || PHONE.test(phone);
      checks.that(isPhone, ['input', 'phone'], 'phone', 'phone is no telephone number.', ['+39 030 374 91 11']);
      return phone;
    }),
    languages:
      contactLanguages === undefined
        ? undefined
        : checks.list(['input', 'contactLanguages'], contactLanguages ?? [], { most: MAX_LANGUAGES }),
  });
}

function checkedRegions(checks: Checks, regions: readonly string[] | null | undefined): readonly string[] | undefined {
  if (regions === undefined) return undefined;
  return checks.list(['input', 'regions'], regions ?? [], { least: 1, most: MAX_REGIONS });
}

/** The contact after these changes. A contact without a mailbox cannot be shown. */
export function changedContact(before: string | null, changes: Partial<ContactPoint>): string | null {
  if (Object.keys(changes).length === 0) return before;
  const contactBefore = before === null ? null : (JSON.parse(before) as Readonly<ContactPoint>);
  const contact = { department: null, phone: null, languages: [], ...contactBefore, ...changes };
  if (contact.email !== undefined) return JSON.stringify(contact);
  if (Object.values(changes).every((value) => value === null || value.length === 0)) return null;
  throw Refusal.required(['input', 'contactEmail'], 'A contact needs the mailbox of the unit.');
}

/** Undefined changes nothing, null empties the field, other values are checked. */
function checkedOrEmpty<Value, Checked>(
  value: Value | null | undefined,
  check: (value: Value) => Checked,
): Checked | null | undefined {
  if (value === undefined || value === null) return value as null | undefined;
  return check(value);
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function definedFields<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}
