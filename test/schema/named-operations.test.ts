/** Every named operation is valid, and no more than two of its fetches wait for each other. */
import { readFileSync } from 'node:fs';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { projectFile } from '../../platform/base/project-file.ts';
import { namedOperations } from '../world/named-operations.ts';

const supergraph = Supergraph.build(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'));
const planner = new QueryPlanner(supergraph);

/** Answered from what one subgraph holds or has a copy of: no second fetch may creep in. */
const ONE_STAGE = new Set(['Agenda', 'CoordinatorDirectoryFiltered', 'Search']);

function stagesOf(node: PlanNode | undefined): number {
  switch (node?.kind) {
    case undefined:
      return 0;
    case 'Fetch':
      return 1;
    case 'Flatten':
      return stagesOf(node.node);
    case 'Sequence':
      return node.nodes.reduce((sum, one) => sum + stagesOf(one), 0);
    case 'Parallel':
      return Math.max(...node.nodes.map(stagesOf));
    case 'Condition':
      return Math.max(stagesOf(node.ifClause), stagesOf(node.elseClause));
    case 'Defer':
      throw new Error('Named operations defer nothing.');
  }
}

function planOf(document: string): PlanNode | undefined {
  try {
    const { node } = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(document)));
    // Each event takes the stages of what follows the thing itself.
    return node?.kind === 'Subscription' ? (node.rest ?? node.primary) : node;
  } catch (error) {
    // The error holds the whole schema, which a test report cannot print.
    throw new Error(error instanceof Error ? error.message : String(error));
  }
}

describe('the named operation', () => {
  it.each(namedOperations())('$name is planned in few stages', ({ name, document }) => {
    expect(stagesOf(planOf(document))).toBeLessThanOrEqual(ONE_STAGE.has(name) ? 1 : 2);
  });

  it.each(namedOperations())(
    '$name says in its first line what it is for, and has working variables',
    ({ document, variables }) => {
      expect(document).toMatch(/^# \S.{10,}/);
      const text = JSON.stringify(variables);
      expect(text).not.toContain('TBD');
    },
  );
});
