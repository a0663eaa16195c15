/** Declarations: the texts on offer, and fields that are more than a column. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { documentById } from '../../../platform/uploads/document.resolver.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { Declaration, DeclarationTemplate } from './declaration.entity.ts';
import { TEMPLATE_COLUMNS, templateById, type DeclarationRow, type TemplateRow } from './declaration.loaders.ts';

const MAX_TEMPLATES = 10;

@Resolver(() => DeclarationTemplate)
export class DeclarationTemplateResolver {
  @Query(() => [DeclarationTemplate], {
    nullable: true,
    description:
      'All versions of the declarations for coordinators, newest first. Null while coordinators cannot be reached. (public)',
  })
  @CappedField(MAX_TEMPLATES)
  declarationTemplates(
    @Arg('kind', () => CoordinatorKind, { nullable: true, description: 'Only for this kind.' })
    kind: CoordinatorKind | null | undefined,
    @Ctx() { database }: RequestContext,
  ): Promise<TemplateRow[]> {
    return database.select<TemplateRow>(
      rawSql`SELECT ${TEMPLATE_COLUMNS} FROM declaration_template ${kind ? rawSql`WHERE kind = ? ` : rawSql``}ORDER BY sequence DESC, kind DESC LIMIT ${wholeNumber(MAX_TEMPLATES)}`,
      kind ? [kind] : [],
    );
  }
}

@Resolver(() => Declaration)
export class DeclarationResolver {
  @FieldResolver(() => DeclarationTemplate, { description: 'Text of the declaration.' })
  template(@Root() { templateId }: DeclarationRow, @Ctx() context: RequestContext): Promise<TemplateRow | null> {
    return templateById(context).load(templateId);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'Signed copy; null until it is returned, or if you may not see it. (applicant or members of the coordinator or Office)',
  })
  document(@Root() declaration: DeclarationRow, @Ctx() context: RequestContext): Promise<Document | null> | null {
    if (declaration.documentId === null || !may(context, 'Declaration.document', declaration)) return null;
    return documentById(context).load(declaration.documentId);
  }
}
