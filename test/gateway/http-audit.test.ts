/** The audits of the GraphQL-over-HTTP specification, by those who wrote it. */
import { auditServer, type AuditResult } from 'graphql-http';
import type { Hub } from '../../gateway/hub.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';

describe('GraphQL over HTTP', () => {
  let hub: Hub;
  let results: AuditResult[];

  beforeAll(async () => {
    hub = await openLoneGateway();
    results = await auditServer({ url: `${hub.url}/graphql` });
  });

  afterAll(() => hub.close());

  function failing(level: string): string[] {
    return results
      .filter(({ name, status }) => name.startsWith(level) && status !== 'ok')
      .map(({ id, name }) => `${id} ${name}`);
  }

  function count(level: string): number {
    return results.filter(({ name }) => name.startsWith(level)).length;
  }

  it('does all that a server must', () => {
    expect(count('MUST')).toBe(13);
    expect(failing('MUST')).toEqual([]);
  });

  it('does all that a server should', () => {
    expect(count('SHOULD')).toBe(23);
    expect(failing('SHOULD')).toEqual([]);
  });

  it('leaves out only those GET requests that any web page could make a browser send', () => {
    expect(failing('MAY')).toEqual([
      '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
      'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ]);
  });
});
