/** The bus of live events: one behaviour within a process and over a Redis server. */
import { openLog } from '../../../platform/base/log.ts';
import type { Bus } from '../../../platform/live/bus.ts';
import type { LiveEvent } from '../../../platform/live/live-event.ts';
import { memoryBus } from '../../../platform/live/memory-bus.ts';
import { openBus } from '../../../platform/live/open-bus.ts';
import { redisBus } from '../../../platform/live/redis-bus.ts';
import { hasRedis, openCuttableLine, redisServer, type CuttableLine } from '../../world/redis-server.ts';
import { until } from '../../world/until.ts';

const log = openLog('silent');
const redisAnswers = await hasRedis();

const event = (number: number, topic = 'postAdded grp_1'): LiveEvent => ({
  source: 'knowledge-exchange',
  number,
  topic,
  nodeId: `pst_${String(number)}`,
});

class Listening {
  readonly heard: number[] = [];
  resumptions = 0;
  end = (): void => undefined;

  static async at(bus: Bus): Promise<Listening> {
    const listening = new Listening();
    listening.end = await bus.listen({
      events: (events) => listening.heard.push(...events.map(({ number }) => number)),
      resumed: () => {
        listening.resumptions += 1;
      },
    });
    return listening;
  }
}

interface Kind {
  readonly name: string;
  /** Two processes on one bus; the same object where the bus is within a process. */
  readonly open: () => [Bus, Bus];
}

const secret = `of-this-run-${String(process.pid)}-${String(Date.now())}`;
const within = (bus: Bus): [Bus, Bus] => [bus, bus];
const overRedis = (url = redisServer): Bus => redisBus({ url, secret, log });

const kinds: Kind[] = [
  { name: 'within a process', open: () => within(memoryBus()) },
  ...(redisAnswers ? [{ name: 'over Redis', open: (): [Bus, Bus] => [overRedis(), overRedis()] }] : []),
];

describe.each(kinds)('the bus $name', ({ open }) => {
  let near: Bus;
  let far: Bus;

  beforeEach(async () => {
    [near, far] = open();
    // A bus over a server carries events as soon as it is connected; what is published before is found in the tables.
    const probe = await Listening.at(far);
    await until(() => {
      near.publish([event(0)]);
      return probe.heard.length > 0;
    });
    probe.end();
  });
  afterEach(async () => {
    await near.close();
    await far.close();
  });

  it('carries the events of a commit to every listener, in their order', async () => {
    const listening = [await Listening.at(near), await Listening.at(far), await Listening.at(far)];
    near.publish([event(1), event(2)]);
    near.publish([event(3)]);
    await until(() => listening.every(({ heard }) => heard.includes(3)));
    for (const { heard } of listening) expect(heard.filter((number) => number > 0)).toEqual([1, 2, 3]);
  });

  it('tells a listener that has ended nothing more', async () => {
    const gone = await Listening.at(far);
    const stays = await Listening.at(far);
    gone.end();
    near.publish([event(4)]);
    await until(() => stays.heard.includes(4));
    expect(gone.heard).not.toContain(4);
  });

  it('can be closed while somebody listens, and again', async () => {
    await Listening.at(far);
    await far.close();
    await expect(near.close()).resolves.toBeUndefined();
  });
});

(redisAnswers ? describe : describe.skip)('the bus over Redis', () => {
  let line: CuttableLine;
  const buses: Bus[] = [];
  const opened = (bus: Bus): Bus => {
    buses.push(bus);
    return bus;
  };

  beforeEach(async () => {
    line = await openCuttableLine();
  });
  afterEach(async () => {
    await Promise.all(buses.splice(0).map((bus) => bus.close()));
    await line.close();
  });

  it('says that it carries events again after the server was away, and then does', async () => {
    const bus = opened(overRedis(line.url));
    const listening = await Listening.at(bus);
    const before = listening.resumptions;
    line.cut();
    bus.publish([event(1)]);
    line.mend();
    await until(() => listening.resumptions > before);
    await until(() => {
      bus.publish([event(2)]);
      return listening.heard.includes(2);
    });
    expect(listening.heard).not.toContain(1);
  });

  it('opens while the server is away, and listens once it is there', async () => {
    line.cut();
    const bus = opened(overRedis(line.url));
    const listening = await Listening.at(bus);
    line.mend();
    await until(() => listening.resumptions > 0);
    await until(() => {
      bus.publish([event(5)]);
      return listening.heard.includes(5);
    });
  });

  it('does not hear an installation with another secret on the same server', async () => {
    const own = opened(overRedis());
    const foreign = opened(redisBus({ url: redisServer, secret: `${secret} of others`, log }));
    const listening = await Listening.at(own);
    await until(() => {
      foreign.publish([event(6)]);
      own.publish([event(7)]);
      return listening.heard.includes(7);
    });
    expect(listening.heard).not.toContain(6);
  });

  it('is chosen where processes share a secret and the address of a server', async () => {
    const bus = opened(await openBus({ redisUrl: redisServer, subgraphSecret: secret }, log));
    const listening = await Listening.at(opened(overRedis()));
    await until(() => {
      bus.publish([event(8)]);
      return listening.heard.includes(8);
    });
  });
});
