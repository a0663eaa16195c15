/** Parses the address of the file store: `s3://key:secret@host/bucket?region=…`. */
import { SettingsError } from '../../platform/settings/environment-reader.ts';
import type { S3Settings } from '../../platform/files/s3-store.ts';

const EXAMPLE = 's3://key:secret@files.example.org/bucket?region=eu-central-1';
/** `s3+http:` is unencrypted, for a store on the same machine or network. */
const SCHEMES: Readonly<Record<string, string>> = { 's3:': 'https:', 's3+http:': 'http:' };

export function readFilesUrl(value: string): S3Settings | null {
  if (value === '') return null;
  const settings = URL.canParse(value) ? settingsOf(new URL(value)) : null;
  if (settings) return settings;
  // The message does not repeat the value, which holds a secret.
  throw new SettingsError(`FILES_URL is no address such as ${EXAMPLE}, with &style=path or &style=host.`);
}

const BUCKET = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])$/;

function settingsOf({ protocol, username, password, host, pathname, searchParams }: URL): S3Settings | null {
  const scheme = SCHEMES[protocol];
  const bucket = BUCKET.exec(pathname)?.[1];
  const style = searchParams.get('style') ?? 'path';
  if (scheme === undefined || bucket === undefined || username === '' || password === '') return null;
  if (style !== 'path' && style !== 'host') return null;
  return {
    endpoint: `${scheme}//${host}`,
    bucket,
    region: searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    hasBucketInPath: style === 'path',
  };
}
