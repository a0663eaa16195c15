/** The names of the four subgraphs and of their change feeds. */
export const subgraphNames = ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Root field of each subgraph's change feed. */
export const changesFields: Readonly<Record<SubgraphName, string>> = {
  coordinators: 'coordinatorChanges',
  signatories: 'signatoryChanges',
  'support-actions': 'supportActionChanges',
  'knowledge-exchange': 'exchangeChanges',
};

/** What the names of the root fields for events begin with. */
export const livePrefixes: Readonly<Record<SubgraphName, string>> = {
  coordinators: 'coordinator',
  signatories: 'signatory',
  'support-actions': 'supportAction',
  'knowledge-exchange': 'exchange',
};
