/** As much of the load generator as the bench uses: it is installed by the bench only, and carries no types. */
declare module 'autocannon' {
  interface Request {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: string;
  }
  interface Options {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    setupClient?: (client: { setRequests: (requests: Request[]) => void }) => void;
  }
  interface Result {
    '2xx': number;
    non2xx: number;
    errors: number;
    timeouts: number;
    latency: { average: number; p50: number; p99: number };
  }
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
