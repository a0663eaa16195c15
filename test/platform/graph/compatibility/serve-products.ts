/** `npx tsx test/platform/graph/compatibility/serve-products.ts`: the fixture at PORT (4001), run by EXECUTOR (jit). */
import 'reflect-metadata';
import { executorNames } from '../../../../platform/runtime/operation-executors.ts';
import { serveProducts } from './products-server.ts';

const executor = executorNames.find((name) => name === process.env['EXECUTOR']) ?? 'jit';
serveProducts(executor, Number(process.env['PORT'] ?? '4001'))
  .then(({ url }) => {
    process.stdout.write(`The subgraph products is served at ${url}, run by ${executor}.\n`);
  })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  });
