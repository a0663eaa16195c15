/** Who is measured. The letters are those of the budgets. */
export const peerNames = ['hub', 'hand', 'mercurius', 'hive', 'apollo', 'distributed'] as const;
export type PeerName = (typeof peerNames)[number];

export const peerTitles: Readonly<Record<PeerName, string>> = {
  hub: 'the hub, embedded',
  hand: '(a) hand-written SQL, node:http',
  mercurius: '(b) Mercurius + JIT, one schema',
  hive: '(c) Hive Gateway, Rust planner, HTTP',
  apollo: '(d) stock Apollo gateway, HTTP',
  distributed: 'the hub, distributed',
};
