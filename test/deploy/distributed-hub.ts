/**
 * Starts what docker-compose.yml starts, in its order, as processes of this machine: the addresses of containers become
 * loopback addresses with free ports, the schemas and logins get names of their own on the MySQL server for tests, and the Redis
 * server for tests carries live events.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { projectFile } from '../../platform/base/project-file.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import { redisServer } from '../world/redis-server.ts';
import { mysqlServer } from '../world/temporary-database.ts';
import { readComposeFile, someSecrets } from './compose-file.ts';
import { ServiceProcess } from './service-process.ts';

const run = promisify(execFile);

export interface DistributedHub {
  readonly importOutput: string;
  /** The subgraphs and the gateway. */
  readonly services: ReadonlyMap<string, ServiceProcess>;
  /** Where a service answers, without a path. */
  addressOf(service: string): string;
  /** Starts a service that has ended, at the same address. */
  startAgain(service: string): Promise<void>;
  /** Starts a second process of a service; returns where it answers. */
  startAnother(service: string): Promise<string>;
  /** Runs a command with the settings of a service, as `docker compose run` does. */
  run(service: string, ...command: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

type Environment = Record<string, string>;

/** `operator`: what else stands in .env. */
export async function openDistributedHub(operator: Environment = {}): Promise<DistributedHub> {
  const compose = readComposeFile({ ...someSecrets(), ...operator });
  const { ports, translated } = await translation(Object.keys(compose.services));
  const environmentOf = (name: string): Environment =>
    Object.fromEntries(
      Object.entries({ HOST: '127.0.0.1', ...compose.services[name]?.environment }).map(([key, value]) => [
        key,
        key === 'PORT' ? String(ports.get(name)) : translated(String(value)),
      ]),
    );
  const services = new Map<string, ServiceProcess>();
  const start = (service: string, { name = service, ...others }: Environment = {}): ServiceProcess => {
    const command = compose.services[service]?.command ?? [];
    const process = new ServiceProcess(name, command, { ...environmentOf(service), ...others });
    services.set(name, process);
    return process;
  };
  const close = async (): Promise<void> => {
    await Promise.all([...services.values()].map((service) => service.stop('SIGKILL')));
    await removeSchemasAndLogins(environmentOf('mysql'));
  };

  try {
    await build();
    await makeSchemasAndLogins(environmentOf('mysql'));
    const importing = start('import');
    await importing.mustEndWell();
    await Promise.all(subgraphNames.map((name) => start(name).says('is ready')));
    await start('gateway').says('is ready');
    services.delete('import');
    return {
      importOutput: importing.output,
      services,
      addressOf: (service) => `http://127.0.0.1:${String(ports.get(service))}`,
      startAgain: (service) => start(service).says('is ready'),
      async startAnother(service) {
        const port = String(await freePort());
        await start(service, { name: `another ${service}`, PORT: port }).says('is ready');
        return `http://127.0.0.1:${port}`;
      },
      run: (service, ...command) => new ServiceProcess(service, command, environmentOf(service)).mustEndWell(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the image runs is bundled. */
async function build(): Promise<void> {
  await new ServiceProcess('build', ['node', 'run.js', 'build'], {}).mustEndWell();
}

/** How the addresses in docker-compose.yml are called on this machine. */
async function translation(
  names: readonly string[],
): Promise<{ ports: ReadonlyMap<string, number>; translated: (value: string) => string }> {
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const own = `hub${randomBytes(3).toString('hex')}`;
  const { host: mysqlHost } = new URL(mysqlServer);
  return {
    ports,
    translated: (value) =>
      value
        .replace(/^mysql:\/\/(\w+):(.+)@.*\/(\w+)$/, `mysql://${own}_$1:$2@${mysqlHost}/${own}_$3`)
        .replace(/^redis:.*$/, redisServer)
        .replace(/^http:\/\/([\w-]+):\d+/, (address, name: string) =>
          ports.has(name) ? `http://127.0.0.1:${String(ports.get(name))}` : address,
        ),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The script that the MySQL container runs, with the root login of the server for tests. */
async function makeSchemasAndLogins(environment: Environment): Promise<void> {
  const { hostname, port, password } = new URL(mysqlServer);
  await run('bash', [projectFile('deploy/mysql/schemas-and-logins.sh')], {
    env: {
      PATH: process.env['PATH'],
      ...environment,
      MYSQL_ROOT_PASSWORD: decodeURIComponent(password),
      MYSQL_HOST: hostname,
      MYSQL_TCP_PORT: port || '3306',
    },
  });
}

async function removeSchemasAndLogins(environment: Environment): Promise<void> {
  const connection = await createConnection({ uri: mysqlServer });
  for (const [key, url] of Object.entries(environment)) {
    if (!key.endsWith('_DATABASE_URL')) continue;
    const { username, pathname } = new URL(url);
    await connection.query(`DROP DATABASE IF EXISTS \`${pathname.slice(1)}\``);
    await connection.query(`DROP USER IF EXISTS '${username}'@'%'`);
  }
  await connection.end();
}
