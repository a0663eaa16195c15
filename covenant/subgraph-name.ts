/** The four subgraphs by name, and where each tells the others of its changes. */
export const subgraphNames = ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Root field of each subgraph's change feed, known to those who read it. */
export const changesFields: Readonly<Record<SubgraphName, string>> = {
  coordinators: 'coordinatorChanges',
  signatories: 'signatoryChanges',
  'support-actions': 'supportActionChanges',
  'knowledge-exchange': 'exchangeChanges',
};
