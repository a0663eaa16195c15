/** `npm run test:nodes [-- 22 24]`: runs what must hold on every line of Node (plan.ts) on all of them or on those named. */
import { nodeOfLine, versionOf } from './node-release.ts';
import { checks, lines } from './plan.ts';

const named = process.argv.slice(2);
const unknown = named.filter((line) => !lines.includes(line));
if (unknown.length > 0) {
  console.error(`Not planned: ${unknown.join(', ')}. Planned are ${lines.join(', ')}.`);
  process.exit(2);
}

for (const line of lines) {
  if (named.length > 0 && !named.includes(line)) continue;
  const node = await nodeOfLine(line);
  const version = await versionOf(node);
  for (const check of checks) {
    try {
      await check.run(node);
      console.log(`Node ${version}: ${check.name}`);
    } catch (error) {
      console.error(
        `Node ${version}: failed: ${check.name}\n${error instanceof Error ? error.message : String(error)}`,
      );
      process.exitCode = 1;
    }
  }
}
