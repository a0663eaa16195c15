/** Settings that every subgraph has one of. */
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { SettingsError, type EnvironmentReader } from '../../platform/settings/environment-reader.ts';
import { subgraphNames, type SubgraphName } from '../subgraph-name.ts';

export function perSubgraph<Value>(valueOf: (name: SubgraphName) => Value): Record<SubgraphName, Value> {
  return Object.fromEntries(subgraphNames.map((name) => [name, valueOf(name)])) as Record<SubgraphName, Value>;
}

/** `support-actions` becomes `SUPPORT_ACTIONS`. */
export function variableOf(name: SubgraphName): string {
  return name.toUpperCase().replaceAll('-', '_');
}

export function readDatabase(read: EnvironmentReader, name: SubgraphName, dataDir: string): DatabaseSettings {
  const variable = `${variableOf(name)}_DATABASE_URL`;
  const url = read.text(variable, '<SUBGRAPH>_DATABASE_URL');
  if (url === '') return { engine: 'sqlite', file: `${dataDir}/${name}.sqlite` };
  if (/^mysql:\/\/[^/]+\/[^/]+$/.test(url) && URL.canParse(url)) return { engine: 'mysql', url };
  throw new SettingsError(`${variable} is no address such as mysql://login:password@host:3306/schema.`);
}

/** All four addresses; null if none is set. */
export function readSubgraphUrls(read: EnvironmentReader): Record<SubgraphName, string> | null {
  const urls = perSubgraph((name) => read.text(`${variableOf(name)}_URL`, '<SUBGRAPH>_URL'));
  const named = subgraphNames.filter((name) => urls[name] !== '');
  if (named.length === 0) return null;
  for (const name of subgraphNames) {
    if (URL.canParse(urls[name]) && /^https?:/.test(urls[name])) continue;
    throw new SettingsError(
      `${variableOf(name)}_URL is ${urls[name] === '' ? 'missing' : `"${urls[name]}"`}; give the http address of each of the four subgraphs, or of none.`,
    );
  }
  return urls;
}
