/** What docker-compose.yml promises, held against the program it starts. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { subgraphs } from '../../gateway/subgraphs.ts';
import { bundledTables } from '../../gateway/open-data/bundled-tables.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { Document } from '../../platform/uploads/document.entity.ts';
import { variableOf } from '../../covenant/settings/subgraph-settings.ts';
import { readSettings, settingDescriptions } from '../../covenant/settings/settings.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import { composeText, readComposeFile, secretNames, someSecrets, type ComposeService } from './compose-file.ts';

const { services } = readComposeFile(someSecrets());
const dockerfile = readFileSync(projectFile('Dockerfile'), 'utf8');
const hubServices = Object.entries(services).filter(([name]) => !['mysql', 'redis'].includes(name));

function serviceNamed(name: string): ComposeService {
  const service = services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}.`);
  return service;
}

function environmentOf({ environment = {} }: ComposeService): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));
}

describe('docker-compose.yml', () => {
  it('has MySQL, Redis, the import, the four subgraphs and the gateway, and nothing else', () => {
    expect(Object.keys(services).sort()).toEqual(['gateway', 'import', 'mysql', 'redis', ...subgraphNames].sort());
  });

  it.each(secretNames)('refuses to start without %s and carries no value for it', (name) => {
    expect(() => readComposeFile({ ...someSecrets(), [name]: '' })).toThrow(name);
    expect(composeText).not.toMatch(new RegExp(`\\$\\{${name}(:-|\\})`));
  });

  it('insists on the secret between gateway and subgraphs and on every password', () => {
    expect(secretNames).toEqual(
      expect.arrayContaining([
        'SUBGRAPH_SECRET',
        'MYSQL_ROOT_PASSWORD',
        'REDIS_PASSWORD',
        ...subgraphNames.map((name) => `${variableOf(name)}_DATABASE_PASSWORD`),
      ]),
    );
  });

  it('starts each service by the command of the package, which the image has', () => {
    expect(Object.fromEntries(hubServices.map(([name, { command }]) => [name, command.slice(0, 3).join(' ')]))).toEqual(
      {
        import: 'covenant-hub import --stated-on',
        gateway: 'covenant-hub',
        ...Object.fromEntries(subgraphNames.map((name) => [name, `covenant-hub subgraph ${name}`])),
      },
    );
    expect(dockerfile).toMatch(/^RUN ln -s \/hub\/bin\/covenant-hub\.js \/usr\/local\/bin\/covenant-hub/m);
  });

  it('imports the bundled tables, in the order in which one builds on another', () => {
    const { command } = serviceNamed('import');
    const [bundled] = bundledTables;
    expect(command.slice(command.indexOf('--stated-on') + 1)).toEqual([
      bundled?.statedOn,
      ...bundledTables.map(({ file }) => `data/${basename(file)}`),
    ]);
  });

  it.each(hubServices)('gives %s only settings the hub knows, with values it takes', (_name, service) => {
    const known = settingDescriptions.flatMap(({ name }) =>
      name.startsWith('<SUBGRAPH>')
        ? subgraphNames.map((subgraph) => name.replace('<SUBGRAPH>', variableOf(subgraph)))
        : [name],
    );
    const environment = environmentOf(service);
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    expect(() => readSettings(environment)).not.toThrow();
  });

  it('publishes the port of the gateway and no other', () => {
    const publishing = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(publishing.map(([name]) => name)).toEqual(['gateway']);
    const { PORT: port = '' } = environmentOf(serviceNamed('gateway'));
    expect(serviceNamed('gateway').ports).toEqual([`${port}:${port}`]);
  });

  it.each(subgraphNames)('lets everybody reach %s at the port it listens on', (name) => {
    const address = `http://${name}:${environmentOf(serviceNamed(name))['PORT'] ?? ''}/graphql`;
    for (const reader of ['gateway', ...subgraphNames]) {
      expect(environmentOf(serviceNamed(reader))).toMatchObject({ [`${variableOf(name)}_URL`]: address });
    }
  });

  it.each(subgraphNames)('gives %s a schema and a login of its own, and the address of no other', (name) => {
    const addresses = Object.entries(environmentOf(serviceNamed(name))).filter(([key]) =>
      key.endsWith('_DATABASE_URL'),
    );
    expect(addresses.map(([key]) => key)).toEqual([`${variableOf(name)}_DATABASE_URL`]);
    const { username, hostname, pathname } = new URL(addresses[0]?.[1] ?? '');
    const others = subgraphNames.filter((other) => other !== name).map((other) => environmentOf(serviceNamed(other)));
    expect(services).toHaveProperty(hostname);
    expect(JSON.stringify(others)).not.toContain(`mysql://${username}:`);
    expect(JSON.stringify(others)).not.toContain(`3306${pathname}"`);
  });

  it('tells MySQL, which makes the schemas and logins, the addresses the subgraphs use', () => {
    for (const name of subgraphNames) {
      const variable = `${variableOf(name)}_DATABASE_URL`;
      const address = environmentOf(serviceNamed(name))[variable];
      expect(environmentOf(serviceNamed('mysql'))).toMatchObject({ [variable]: address });
      expect(environmentOf(serviceNamed('import'))).toMatchObject({ [variable]: address });
    }
    const [script] = (serviceNamed('mysql').volumes ?? []).filter((volume) => volume.startsWith('./'));
    expect(existsSync(projectFile(script?.split(':')[0] ?? ''))).toBe(true);
  });

  it('lets the subgraphs and the gateway, and nobody without the password, use the server that carries live events', () => {
    const { command, environment = {} } = serviceNamed('redis');
    const password = someSecrets()['REDIS_PASSWORD'];
    expect(command.slice(-2)).toEqual(['--requirepass', password]);
    expect(environment).toEqual({ REDISCLI_AUTH: password });
    for (const name of ['gateway', ...subgraphNames]) {
      expect(environmentOf(serviceNamed(name))['REDIS_URL']).toBe(`redis://:${String(password)}@redis:6379`);
    }
  });

  it('gives every subgraph that takes files their store, and a way to it', () => {
    const takers = subgraphs.filter(({ types }) => types.includes(Document)).map(({ name }) => name);
    expect(takers).toEqual(['coordinators', 'signatories', 'knowledge-exchange']);
    const files = 's3://key:secret@files.example.org/bucket';
    const withFiles = readComposeFile({ ...someSecrets(), FILES_URL: files }).services;
    for (const name of subgraphNames) {
      const { environment, networks } = withFiles[name] ?? {};
      const takesFiles = takers.includes(name);
      expect([name, environment?.['FILES_URL']]).toEqual([name, takesFiles ? files : undefined]);
      expect([name, networks]).toEqual([name, takesFiles ? ['inside', 'outside'] : ['inside']]);
    }
  });

  it('starts each service when what it needs is there, and the hub last', () => {
    expect(serviceNamed('import').depends_on).toEqual({ mysql: { condition: 'service_healthy' } });
    for (const name of subgraphNames) {
      expect(serviceNamed(name).depends_on).toEqual({ import: { condition: 'service_completed_successfully' } });
    }
    expect(Object.keys(serviceNamed('gateway').depends_on ?? {}).sort()).toEqual([...subgraphNames].sort());
  });

  it('starts again what ends unasked, but not the import', () => {
    for (const [name, { restart }] of Object.entries(services)) {
      expect([name, restart]).toEqual([name, name === 'import' ? 'no' : 'unless-stopped']);
    }
  });
});

describe('Dockerfile', () => {
  it('copies only what the project has', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied.filter((name) => !existsSync(projectFile(name)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['data', 'schema']));
  });

  it('runs as a user without rights and tells whether it is ready', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/ready/m);
  });
});
