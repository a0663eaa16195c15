/**
 * Adds a field to the planned supergraph for every field with arguments that a subgraph requires
 * (`@requires(fields: "price(currency: \"EUR\")")`). The planner distinguishes fields by their response name only, and would
 * confuse the price in one currency with the price in another.
 */
import {
  Kind,
  print,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  enumArgument,
  isComposite,
  namedType,
  selectionOf,
  subgraphNames,
  textArgument,
  type CompositeNode,
} from './supergraph-document.ts';

/** The added fields. Their names are generated and do not occur in the public schema. */
export interface RequiredFields {
  /** The supergraph with the fields added and required under their names. */
  readonly supergraph: DocumentNode;
  /** The real field with its arguments, by the generated name. */
  readonly meant: ReadonlyMap<string, FieldNode>;
  /** The generated names that a field of a subgraph needs, by `fieldOfSubgraph`. */
  readonly neededBy: ReadonlyMap<string, ReadonlySet<string>>;
}

export function fieldOfSubgraph(subgraph: string, type: string, field: string): string {
  return `${subgraph} ${type}.${field}`;
}

export function requiredFieldsOf(supergraph: DocumentNode): RequiredFields {
  return new Naming(supergraph).result();
}

class Naming {
  private readonly types: ReadonlyMap<string, CompositeNode>;
  private readonly subgraphs: ReadonlyMap<string, string>;
  private readonly meant = new Map<string, FieldNode>();
  private readonly neededBy = new Map<string, ReadonlySet<string>>();
  /** The name of a field with its arguments, as text. */
  private readonly names = new Map<string, string>();
  private readonly added = new Map<string, FieldDefinitionNode[]>();

  constructor(private readonly supergraph: DocumentNode) {
    this.types = new Map(supergraph.definitions.filter(isComposite).map((type) => [type.name.value, type]));
    this.subgraphs = subgraphNames(supergraph);
  }

  result(): RequiredFields {
    const renamed = new Map([...this.types].map(([name, type]) => [name, this.withNamesRequired(type)]));
    const definitions = this.supergraph.definitions.map((definition) => {
      const type = isComposite(definition) ? renamed.get(definition.name.value) : undefined;
      return type
        ? { ...type, fields: [...(type.fields ?? []), ...(this.added.get(type.name.value) ?? [])] }
        : definition;
    });
    return { supergraph: { ...this.supergraph, definitions }, meant: this.meant, neededBy: this.neededBy };
  }

  private withNamesRequired(type: CompositeNode): CompositeNode {
    return {
      ...type,
      fields: (type.fields ?? []).map((field) => ({
        ...field,
        directives: (field.directives ?? []).map((directive) => this.withNames(directive, type, field)),
      })),
    };
  }

  private withNames(
    directive: ConstDirectiveNode,
    type: CompositeNode,
    field: FieldDefinitionNode,
  ): ConstDirectiveNode {
    const required = textArgument(directive, 'requires');
    if (directive.name.value !== 'join__field' || required === null) return directive;
    const needed = new Set<string>();
    const { selections } = this.named(selectionOf(required), type, needed);
    if (needed.size === 0) return directive;
    const subgraph = this.subgraphs.get(enumArgument(directive, 'graph') ?? '') ?? '';
    this.neededBy.set(fieldOfSubgraph(subgraph, type.name.value, field.name.value), needed);
    const value: ConstValueNode = { kind: Kind.STRING, value: selections.map(print).join(' ') };
    return {
      ...directive,
      arguments: (directive.arguments ?? []).map((one) => (one.name.value === 'requires' ? { ...one, value } : one)),
    };
  }

  private named(
    selectionSet: SelectionSetNode,
    type: CompositeNode | undefined,
    needed: Set<string>,
  ): SelectionSetNode {
    const selections = selectionSet.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FIELD) return this.namedField(selection, type, needed);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const inner = selection.typeCondition ? this.types.get(selection.typeCondition.name.value) : type;
      return { ...selection, selectionSet: this.named(selection.selectionSet, inner, needed) };
    });
    return { kind: Kind.SELECTION_SET, selections };
  }

  private namedField(required: FieldNode, type: CompositeNode | undefined, needed: Set<string>): FieldNode {
    const field = type?.fields?.find(({ name }) => name.value === required.name.value);
    if (!type || !field) return required;
    const inner = this.types.get(namedType(field.type));
    const { selectionSet } = required;
    const selected = selectionSet ? { ...required, selectionSet: this.named(selectionSet, inner, needed) } : required;
    if (!field.arguments?.length) return selected;
    const value = this.nameFor(type, required);
    needed.add(value);
    return { ...selected, name: { kind: Kind.NAME, value }, arguments: [] };
  }

  private nameFor(type: CompositeNode, { kind, name: field, arguments: args = [] }: FieldNode): string {
    const real: FieldNode = { kind, name: field, arguments: args };
    const text = `${type.name.value}.${print(real)}`;
    const existing = this.names.get(text);
    if (existing !== undefined) return existing;
    const name = `required_${String(this.names.size)}_${field.value}`;
    this.names.set(text, name);
    this.meant.set(name, real);
    for (const owner of this.types.values()) {
      if (owner === type || owner.interfaces?.some((one) => one.name.value === type.name.value)) {
        this.add(owner, field.value, name);
      }
    }
    return name;
  }

  private add(type: CompositeNode, fieldName: string, name: string): void {
    const field = type.fields?.find((one) => one.name.value === fieldName);
    if (!field) return;
    const directives = (field.directives ?? []).filter((directive) => directive.name.value === 'join__field');
    const { kind, type: fieldType } = field;
    const added: FieldDefinitionNode = { kind, name: { kind: Kind.NAME, value: name }, type: fieldType, directives };
    this.added.set(type.name.value, [...(this.added.get(type.name.value) ?? []), added]);
  }
}
