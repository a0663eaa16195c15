/** People who sign in at a test issuer and send operations to a hub, as clients do. */
import { randomUUID } from 'node:crypto';
import type { TokenIssuer } from './token-issuer.ts';

export type Data = Record<string, unknown>;

export interface SignedIn {
  /** The data of an answer without errors, neither of GraphQL nor of a mutation. */
  ask<Answer = Data>(operation: string, variables?: Data): Promise<Answer>;
  /** The codes of the errors a mutation tells. */
  refused(operation: string, variables?: Data): Promise<string[]>;
}

interface Payload {
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
}

export function signedInAt(url: string, issuer: TokenIssuer): (name: string) => SignedIn {
  return (name) => {
    async function send(query: string, variables: Data): Promise<Record<string, Payload | null>> {
      const token = await issuer.token({ sub: name, email: `${name}@example.org`, email_verified: true, name });
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables: { key: randomUUID(), ...variables } }),
      });
      const { data, errors } = (await response.json()) as { data: Record<string, Payload | null>; errors?: unknown };
      if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      return data;
    }
    const mistakes = (data: Record<string, Payload | null>): readonly { code: string; message: string }[] =>
      Object.values(data).flatMap((payload) => payload?.errors ?? []);
    return {
      async ask<Answer>(operation: string, variables: Data = {}) {
        const data = await send(operation, variables);
        if (mistakes(data).length > 0) throw new Error(`${name}: ${JSON.stringify(mistakes(data))}`);
        return data as Answer;
      },
      async refused(operation, variables = {}) {
        return mistakes(await send(operation, variables)).map(({ code }) => code);
      },
    };
  };
}
