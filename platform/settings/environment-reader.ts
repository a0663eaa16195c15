/** Reads single settings. A missing one gets its default; an invalid one stops the start with an explanation. */
import addressparser from 'nodemailer/lib/addressparser/index.js';
import { mailboxOf } from '../base/mailbox.ts';
import type { LimitSetting, LimitSettings } from './limit-setting.ts';

/** Thrown for an invalid setting; the message is for the operator. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** A mailbox and its display name, which may be empty. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

export const MIN_SECRET_LENGTH = 32;
/** The length of the database column. */
const MAX_ISSUER_LENGTH = 200;

/** True for a host name or address that only the machine itself can reach. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** Scheme, host and port as a browser sends them, without a path or a final slash. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export class EnvironmentReader {
  private readonly defaults: ReadonlyMap<string, string>;

  /** `described` has every setting with its default. A default in brackets is a description and not a value. */
  constructor(
    private readonly environment: NodeJS.ProcessEnv,
    described: readonly { readonly name: string; readonly default: string }[],
  ) {
    this.defaults = new Map(described.map((one) => [one.name, one.default.startsWith('(') ? '' : one.default]));
  }

  /** `describedAs` is the name in the description, if one description covers several settings. */
  text(name: string, describedAs = name): string {
    const value = this.environment[name]?.trim() ?? '';
    return value === '' ? this.defaultOf(describedAs) : value;
  }

  private defaultOf(name: string): string {
    const defaultValue = this.defaults.get(name);
    if (defaultValue === undefined) throw new Error(`The setting ${name} is not described.`);
    return defaultValue;
  }

  whole(name: string, { from, to }: { readonly from: number; readonly to: number }): number {
    const text = this.text(name);
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    throw new SettingsError(`${name} is "${text}"; a whole number from ${String(from)} to ${String(to)} is needed.`);
  }

  limits<Name extends string>(settings: LimitSettings<Name>): Record<Name, number> {
    const limits = Object.entries<LimitSetting>(settings).map(([limit, setting]) => [
      limit,
      this.whole(setting.name, setting),
    ]);
    return Object.fromEntries(limits) as Record<Name, number>;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], describedAs = name): Choice {
    const value = this.text(name, describedAs);
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    throw new SettingsError(`${name} is "${value}"; accepted are ${choices.join(', ')}.`);
  }

  /** Returns the address without a final slash, so that a path can follow. */
  publicUrl(name: string): string | null {
    const value = this.text(name);
    if (value === '') return null;
    if (URL.canParse(value) && /^https?:\/\/[^?#@]+$/.test(value)) return new URL(value).href.replace(/\/+$/, '');
    throw new SettingsError(`${name} is "${value}"; an address such as https://hub.example.org is needed.`);
  }

  /** Returns the issuer exactly as tokens name it. It must use https, as keys could be replaced on the way otherwise. */
  issuerUrl(name: string): string | null {
    const value = this.text(name);
    if (value === '') return null;
    const isWeb = URL.canParse(value) && /^https?:\/\/[^?#@\s]+$/.test(value) && value.length <= MAX_ISSUER_LENGTH;
    if (isWeb && (value.startsWith('https:') || isLoopback(new URL(value).hostname))) return value;
    throw new SettingsError(`${name} is "${value}"; an https address such as https://login.example.org is needed.`);
  }

  mailUrl(name: string): string | null {
    const value = this.text(name);
    if (value === '') return null;
    if (/^smtps?:\/\/[^/]+/.test(value) && URL.canParse(value)) return value;
    throw new SettingsError(`${name} is no address such as smtps://login:password@mail.example.org.`);
  }

  /** The sender of letters: a mailbox with or without a display name. */
  sender(name: string): Sender {
    const value = this.text(name);
    const [sender, ...others] = addressparser(value, { flatten: true });
    const mailbox = sender && others.length === 0 ? mailboxOf(sender.address) : null;
    if (sender && mailbox !== null && (value === sender.address || value.endsWith(`<${sender.address}>`))) {
      return { name: sender.name, address: mailbox };
    }
    throw new SettingsError(`${name} is "${value}"; one mailbox such as ${this.defaultOf(name)} is needed.`);
  }

  origins(name: string): string[] {
    const entries = this.text(name).split(',');
    const origins = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
    const wrong = origins.find((origin) => origin !== '*' && !isOrigin(origin));
    if (wrong === undefined) return origins;
    throw new SettingsError(
      `${name} has "${wrong}"; each entry is an origin such as https://partner.example.org, or *.`,
    );
  }

  secret(name: string): string | null {
    const value = this.text(name);
    if (value === '') return null;
    if (value.length >= MIN_SECRET_LENGTH) return value;
    throw new SettingsError(`${name} has ${String(value.length)} characters; ${String(MIN_SECRET_LENGTH)} are needed.`);
  }
}
