/** What the gateways of others need to ask our subgraphs: their addresses in the supergraph, and a signed identity. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { IDENTITY_HEADER, identitySigner } from '../../platform/runtime/identity-header.ts';
import { anonymous } from '../../platform/graph/identity.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';

/** A third of a signature's lifetime. */
const SIGN_AGAIN_MS = 20_000;

const { subgraphUrls, subgraphSecret } = readSettings(process.env);

/** The supergraph of the hub with the addresses of this run. */
export function addressedSupergraph(): string {
  let sdl = readFileSync(projectFile('schema/supergraph.graphql'), 'utf8');
  for (const name of subgraphNames) {
    sdl = sdl.replace(
      `(name: "${name}", url: "http://${name}/graphql")`,
      `(name: "${name}", url: "${String(subgraphUrls?.[name])}")`,
    );
  }
  return sdl;
}

/** The headers of a request to a subgraph. Like the hub, its peers sign them anew from time to time. */
export async function identityHeaders(): Promise<() => Record<string, string>> {
  const signer = identitySigner(String(subgraphSecret));
  const sign = (): Promise<string> => signer(anonymous);
  let signed = await sign();
  setInterval(() => {
    void sign().then((fresh) => (signed = fresh));
  }, SIGN_AGAIN_MS).unref();
  return () => ({ [IDENTITY_HEADER]: signed });
}
