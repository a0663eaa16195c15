/** The commitments in the text of a declaration. */
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import { CommitmentDefinition, commitmentDefinition } from './commitment-definition.ts';
import { DeclarationTemplate } from '../declarations/declaration.entity.ts';
import type { TemplateRow } from '../declarations/declaration.loaders.ts';

const COMMITMENTS_PER_TEMPLATE = 10;

@Resolver(() => DeclarationTemplate)
export class DeclarationTemplateCommitmentsExtension {
  @FieldResolver(() => [CommitmentDefinition], { description: 'The commitments in their order.' })
  @CappedField(COMMITMENTS_PER_TEMPLATE)
  commitments(@Root() { version, commitmentCodes }: TemplateRow): CommitmentDefinition[] {
    return listOfColumn<CommitmentCode>(commitmentCodes).map((code, index) =>
      commitmentDefinition(version, code, index + 1),
    );
  }
}
