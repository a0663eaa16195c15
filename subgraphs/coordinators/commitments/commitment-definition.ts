/** A commitment in one version of the declaration: the GraphQL type and its vocabulary. */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { chosenText, Languages, LocalizedText, type Wording } from '../../../platform/graph/localized-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { wordingsBefore2016 } from './commitment-wordings-before-2016.ts';
import { currentWordings } from './commitment-wordings-current.ts';
import type { WordingsByCode } from './commitment-wordings.ts';
import { DataOwner } from '../ledger/data-owner.ts';
import { evidenceRules, RULE_VERSION, ruleInWords, WINDOW_MONTHS } from './evidence-rule.ts';

@ObjectType('CommitmentDefinition', {
  description: 'Text of a commitment and the published rule that computes its indicator.',
})
export class CommitmentDefinition {
  @Field(() => CommitmentCode, { description: 'Code of the commitment.' })
  code: CommitmentCode;

  @Field(() => Int, { description: 'Number in the declaration.' })
  position: number;

  @Field(() => String, { description: 'Version of the rule.' })
  ruleVersion: string;

  @Field(() => Int, { description: 'Number of past months whose proofs count.' })
  windowMonths: number;

  @Field(() => Int, { description: 'Number of proofs needed.' })
  minimum: number;

  @Field(() => [DataOwner], { description: 'Owners whose proofs count.' })
  sources: readonly DataOwner[];

  titleWordings: readonly Wording[];
  textWordings: readonly Wording[];
}

const wordingsByVersion: Readonly<Record<string, WordingsByCode>> = {
  'before 2016': wordingsBefore2016,
  '2016': currentWordings,
};

export function commitmentDefinition(version: string, code: CommitmentCode, position: number): CommitmentDefinition {
  const wordings = wordingsByVersion[version]?.[code];
  if (!wordings) throw new Error(`The declaration of version "${version}" has no wording of ${code}.`);
  const { minimum, sources } = evidenceRules[code];
  return {
    code,
    position,
    ruleVersion: RULE_VERSION,
    windowMonths: WINDOW_MONTHS,
    minimum,
    sources,
    titleWordings: wordings.title,
    textWordings: wordings.text,
  };
}

@Resolver(() => CommitmentDefinition)
export class CommitmentDefinitionResolver {
  @FieldResolver(() => LocalizedText, { description: 'Short title.' })
  title(
    @Root() { titleWordings }: CommitmentDefinition,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return chosenText(titleWordings, languages ?? context.languages);
  }

  @FieldResolver(() => LocalizedText, {
    description: 'The commitment in plain words written by the hub, not the signed text.',
  })
  text(
    @Root() { textWordings }: CommitmentDefinition,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return chosenText(textWordings, languages ?? context.languages);
  }

  @FieldResolver(() => LocalizedText, { description: 'The rule of the indicator in words.' })
  rule(
    @Root() { code }: CommitmentDefinition,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return chosenText(ruleInWords(evidenceRules[code]), languages ?? context.languages);
  }
}
