/** Where files are kept, as it is set: an address that cannot be meant stops the start, and is not repeated. */
import { SettingsError } from '../../../platform/settings/environment-reader.ts';
import { openFileStore } from '../../../platform/files/open-file-store.ts';
import { readSettings } from '../../../covenant/settings/settings.ts';
import { newId } from '../../../covenant/ids.ts';

const announced = { id: newId('Document'), mediaType: 'application/pdf', byteSize: 1, sha256: '0'.repeat(64) };

describe('FILES_URL', () => {
  it('is an address with key, secret, host and bucket', () => {
    const { files } = readSettings({
      FILES_URL: 's3://key:se%2Fcret@files.example.org:9000/my-bucket?region=eu-north-1',
    });
    expect(files).toEqual({
      endpoint: 'https://files.example.org:9000',
      bucket: 'my-bucket',
      region: 'eu-north-1',
      accessKeyId: 'key',
      secretAccessKey: 'se/cret',
      hasBucketInPath: true,
    });
  });

  it('can be without encryption, and have the bucket in front of the host', async () => {
    const settings = readSettings({ FILES_URL: 's3+http://key:secret@localhost:9000/my-bucket?style=host' });
    const { store } = openFileStore(settings, false);
    expect((await store.uploadAddress(announced, null)).url).toMatch(/^http:\/\/my-bucket\.localhost:9000\/doc_/);
  });

  it.each([
    's3://files.example.org/bucket',
    's3://key:hush@files.example.org',
    's3://key:hush@files.example.org/a/b',
    's3://key:hush@files.example.org/bucket?style=odd',
    'https://key:hush@files.example.org/bucket',
    'nothing',
  ])('cannot be %s', (value) => {
    const start = (): unknown => readSettings({ FILES_URL: value });
    expect(start).toThrow(SettingsError);
    expect(start).not.toThrow(/hush/);
  });

  it('is missed by a subgraph of the distributed mode only when a file is announced', async () => {
    const { store, folder } = openFileStore(readSettings({}), false);
    expect(folder).toBeNull();
    await expect((async () => store.uploadAddress(announced, null))()).rejects.toThrow(/FILES_URL/);
  });
});
