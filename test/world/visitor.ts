/** A browser as far as a sign-in needs one: it keeps cookies and goes where it is led, until that is the client's address. */
import { exchange, type HttpAnswer } from './http-exchange.ts';

export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly clientAddress: string,
  ) {}

  /** With a form it is sent, else the page is asked for. */
  async go(address: string, form?: string): Promise<HttpAnswer> {
    const url = new URL(address, this.origin).href;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await exchange(
      form === undefined
        ? { url, headers: { cookie } }
        : { url, method: 'POST', headers: { cookie, 'content-type': FORM }, body: form },
    );
    this.keepCookies(answer);
    const { location } = answer.headers;
    return location === undefined || location.startsWith(this.clientAddress) ? answer : this.go(location);
  }

  private keepCookies({ headers }: HttpAnswer): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

const FORM = 'application/x-www-form-urlencoded';
