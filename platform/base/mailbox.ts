/**
 * The one spelling of an e-mail address in which the hub checks, compares, counts, stores and uses it. Mail libraries clean
 * addresses before sending, so two spellings would count as two mailboxes and reach one.
 */
import { domainToASCII, domainToUnicode } from 'node:url';
import { isEmailValid } from '@hapi/address';

/** The accepted addresses, for error messages. */
export const A_MAILBOX =
  'one address such as climate@province.example: no name, brackets, quotes, comments, blanks or list, and only ASCII before the @';

/** RFC 5321, 4.5.3.1. Longer text is not looked at: an IDN domain is never shorter in ASCII. */
const MAX_OCTETS = 254;
/** Dot-strings only: no quoted strings, no address literals. A domain of one label is a name on the mail server's own network. */
const RFC_5321 = { allowUnicode: false, minDomainSegments: 2 };

/** The mailbox in lower case, its domain in ASCII; null if the text is not a mailbox. */
export function mailboxOf(text: string): string | null {
  if (text.length > MAX_OCTETS) return null;
  const [local = '', domain = '', ...others] = text.split('@');
  const mailbox = [local, domain.split('.').map(asciiLabel).join('.'), ...others].join('@');
  return isEmailValid(mailbox, RFC_5321) ? mailbox.toLowerCase() : null;
}

/** Empty for a label that IDNA (UTS 46) refuses, or whose letters it would replace or drop. */
function asciiLabel(label: string): string {
  const small = label.normalize('NFC').toLowerCase();
  if (/^(?!xn--)[\0-\x7F]*$/.test(small)) return small;
  const ascii = domainToASCII(small);
  return small === ascii || small === domainToUnicode(ascii) ? ascii : '';
}
