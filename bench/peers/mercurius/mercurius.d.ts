/** As much of Fastify and Mercurius as the bench uses: they are installed by the bench only. */
declare module 'fastify' {
  interface App {
    register: (plugin: unknown, options: object) => Promise<void>;
    listen: (options: { host: string; port: number }) => Promise<string>;
  }
  function fastify(): App;
  export = fastify;
}

declare module 'mercurius' {
  namespace mercurius {
    interface Loader {
      readonly loader: (
        queries: readonly { obj: { id: string }; params: { first: number } }[],
      ) => Promise<readonly object[]>;
      readonly opts: { readonly cache: boolean };
    }
  }
  const mercurius: unknown;
  export = mercurius;
}
