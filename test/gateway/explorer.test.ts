/** The explorer page as any HTTP client sees it: what is served, with which headers, and that nothing points elsewhere. */
import { request as httpRequest, createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { openExplorer } from '../../gateway/explorer/explorer-routes.ts';
import { aFolderOfOperations } from './operations-folder.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let server: Server;

/** Sends the path exactly as given; fetch() would tidy `..` away before the hub could refuse it. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject).end();
  });
}

async function filesOfPage(): Promise<string[]> {
  const page = (await ask('/')).body.toString();
  return [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
}

beforeAll(async () => {
  const explorer = openExplorer({ operationsFolder: aFolderOfOperations({}) });
  server = createServer((request, response) => {
    if (!explorer.handle(request, response)) response.writeHead(418).end('left to the hub');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the page at /', () => {
  it('is HTML in a named language, with a title, one first heading and a way past the header', async () => {
    const { status, headers, body } = await ask('/');
    const page = body.toString();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('href="#explorer"');
  });

  it('allows scripts and styles of this hub only, inline ones not at all, and no frame around it', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('names a new number for its one style element in every answer', async () => {
    const [one, other] = [await ask('/'), await ask('/')];
    const nonce = /nonce="([^"]+)"/.exec(one.body.toString())?.[1] ?? 'none';
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(other.body.toString()).not.toContain(nonce);
  });

  it('forbids guessing types and tells other sites nothing', async () => {
    const { headers } = await ask('/');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('answers HEAD with the same headers and no body', async () => {
    const [head, get] = [await ask('/', 'HEAD'), await ask('/')];
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it('is found whatever query string follows', async () => {
    expect((await ask('/?from=readme')).status).toBe(200);
  });

  it('refuses other methods and says where queries go', async () => {
    const { status, headers, body } = await ask('/', 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
    expect(body.toString()).toContain('METHOD_NOT_ALLOWED');
    expect(body.toString()).toContain('/graphql');
  });

  it.each(['/graphql', '/health', '/explorer', '/explorers/x'])('leaves %s to the hub', async (path) => {
    expect((await ask(path)).status).toBe(418);
  });
});

describe('the files of the page', () => {
  it('are all there, typed, and kept by browsers for good', async () => {
    const files = await filesOfPage();
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { status, headers } = await ask(file);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(file.endsWith('.js') ? /^text\/javascript/ : /^text\/css/);
      expect(headers['cache-control']).toContain('immutable');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('travel compressed to those who can read that, with the same contents', async () => {
    for (const file of await filesOfPage()) {
      const [plain, compressed] = [await ask(file), await ask(file, 'GET', { 'accept-encoding': 'br, gzip' })];
      expect(compressed.headers['content-encoding']).toBe('gzip');
      expect(compressed.headers.vary).toBe('accept-encoding');
      expect(gunzipSync(compressed.body).equals(plain.body)).toBe(true);
    }
  });

  it.each([
    '/explorer/',
    '/explorer/nothing.js',
    '/explorer/page.html',
    '/explorer/stamp.json',
    '/explorer/../explorer-routes.ts',
    '/explorer/../../../package.json',
    '/explorer/..%2f..%2f..%2fpackage.json',
    '/explorer/%2e%2e/%2e%2e/package.json',
    '/explorer/..\\..\\package.json',
    '/explorer//etc/passwd',
    '/explorer/__proto__',
  ])('are the only ones: %s is not found', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain('NOT_FOUND');
  });
});

describe('a hub without internet', () => {
  // Names of XML languages and places to read on, as text. None of them is ever loaded; the browser test sees to that.
  const textOnly =
    /^(www\.w3\.org|react\.dev|yarnpkg\.com|github\.com|en\.wikipedia\.org|commonmark\.org|codemirror\.net)$/;

  it('finds no other host in the page', async () => {
    const page = (await ask('/')).body.toString().replaceAll("xmlns='http://www.w3.org/2000/svg'", '');
    expect(page).not.toMatch(/\/\/[a-z0-9-]+\./i);
  });

  it('finds fonts and images of the style sheet in this hub or in the style sheet itself', async () => {
    const style = (await filesOfPage()).find((file) => file.endsWith('.css')) ?? '';
    const addresses = [...(await ask(style)).body.toString().matchAll(/url\(["']?([^"')]+)/g)].map(
      ([, url]) => url ?? '',
    );
    const fonts = addresses.filter((address) => !address.startsWith('data:image/'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const { status, headers } = await ask(`/explorer/${font.replace(/^\.\//, '')}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(/^font\//);
    }
  });

  it('finds no address of a download host in the scripts', async () => {
    for (const script of (await filesOfPage()).filter((file) => file.endsWith('.js'))) {
      const text = (await ask(script)).body.toString();
      const hosts = [...text.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host]) => host ?? '');
      expect(hosts.filter((host) => !textOnly.test(host))).toEqual([]);
    }
  });
});
