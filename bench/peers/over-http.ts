/** What the gateways of others need to ask our subgraphs: their addresses in the supergraph, and a signed identity. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/project-file.ts';
import { readSettings } from '../../platform/settings.ts';
import { anonymous, IDENTITY_HEADER, signIdentity } from '../../platform/subgraph/identity.ts';
import { subgraphNames } from '../../platform/subgraph/subgraph-name.ts';

/** A third of the time a signature is good for. */
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

/**
 * The headers of a request to a subgraph. They are signed anew from time to time and not for every request as by the
 * hub: what costs the hub time is given to its peers for nothing.
 */
export async function identityHeaders(): Promise<() => Record<string, string>> {
  const sign = async (): Promise<string> => signIdentity(anonymous, String(subgraphSecret));
  let signed = await sign();
  setInterval(() => {
    void sign().then((fresh) => (signed = fresh));
  }, SIGN_AGAIN_MS).unref();
  return () => ({ [IDENTITY_HEADER]: signed });
}
