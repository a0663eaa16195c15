/** What declarations and their texts add to the manifest. */
import { CreateDeclarations1700000000022 } from '../migrations/1700000000022-create-declarations.ts';
import { CoordinatorDeclarationsExtension } from './coordinator.extension.ts';
import { Declaration, DeclarationTemplate } from './declaration.entity.ts';
import { declarationById, templateById } from './declaration.loaders.ts';
import { DeclarationResolver, DeclarationTemplateResolver } from './declaration.resolver.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const declarations: SubgraphModule = {
  resolvers: [DeclarationTemplateResolver, DeclarationResolver, CoordinatorDeclarationsExtension],
  types: [Declaration, DeclarationTemplate],
  references: {
    DeclarationTemplate: (context, { id }) => templateById(context).load(String(id)),
    Declaration: (context, { id }) => declarationById(context).load(String(id)),
  },
  nodes: {
    DeclarationTemplate: (context, id) => templateById(context).load(id),
    Declaration: (context, id) => declarationById(context).load(id),
  },
  entities: [DeclarationTemplate, Declaration],
  migrations: [CreateDeclarations1700000000022],
};
