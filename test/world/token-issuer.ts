/** An issuer of access tokens: keys it publishes over HTTP and exchanges, and tokens good and bad. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { closed, listening } from '../../platform/runtime/http-listening.ts';

export const AUDIENCE = 'covenant-hub';
/** A header that this issuer may call critical and that nobody else knows. */
export const UNHEARD_OF = 'urn:example:unheard-of';

interface Signing {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
}

/** Claims, good ones and others. */
export type Said = Readonly<Record<string, unknown>>;

export class TokenIssuer {
  readonly url: string;
  /** How often its keys were read. */
  readings = 0;
  isDown = false;
  /** What it publishes, good keys and others. */
  published: unknown[] = [];
  private signing: Signing[] = [];

  private constructor(private readonly server: Server) {
    this.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/issuer`;
  }

  static async open(...algorithms: string[]): Promise<TokenIssuer> {
    const server = createServer((request, response) => {
      const issuer = opened;
      if (!issuer || issuer.isDown) {
        response.writeHead(500).end();
        return;
      }
      const isKeys = request.url === '/issuer/keys';
      if (isKeys) issuer.readings += 1;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(isKeys ? { keys: issuer.published } : { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }),
      );
    });
    await listening(server, 0, '127.0.0.1');
    const opened: TokenIssuer | null = new TokenIssuer(server);
    await opened.exchangeKeys(...(algorithms.length === 0 ? ['RS256'] : algorithms));
    return opened;
  }

  /** From now on it signs with new keys and publishes only them. */
  async exchangeKeys(...algorithms: string[]): Promise<void> {
    this.published = [];
    this.signing = [];
    for (const alg of algorithms) await this.addKey(alg);
  }

  /** The public key as it is published. */
  publicKey(): JWK {
    return { ...(this.published[0] as JWK) };
  }

  /** From now on it also signs with a new key, which it publishes beside the others. */
  async addKey(alg: string, said: Said = {}): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair(alg);
    const kid = `${alg} ${String(performance.now())}`;
    this.published.push({ ...(await exportJWK(publicKey)), kid, alg, use: 'sig', ...said });
    this.signing.push({ kid, alg, privateKey });
  }

  /** A good token, unless what is said makes it another one; what is said to be undefined is left out. */
  token(said: Said = {}, header: Readonly<Record<string, unknown>> = {}, alg?: string): Promise<string> {
    const signing = this.signing.find((one) => one.alg === alg) ?? this.signing[0];
    return this.signed(signing, said, header);
  }

  /** The same signed with the key that was added last. */
  tokenOfLastKey(said: Said = {}, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.signed(this.signing.at(-1), said, header);
  }

  private signed(signing: Signing | undefined, said: Said, header: Readonly<Record<string, unknown>>): Promise<string> {
    if (!signing) throw new Error('The issuer has no keys.');
    return new SignJWT(this.claims(said))
      .setProtectedHeader({ alg: signing.alg, kid: signing.kid, ...header })
      .sign(signing.privateKey, { crit: { [UNHEARD_OF]: true } });
  }

  claims(said: Said = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: this.url, aud: AUDIENCE, sub: 'somebody', iat: now, exp: now + 300, ...said };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return closed(this.server);
  }
}
