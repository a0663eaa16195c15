/**
 * The hub's named operations for the whole page: fetched once, and opened in GraphiQL tabs.
 * Opening must never overwrite what the reader typed: an operation gets a tab of its own, or the tab it already has.
 */
import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { messages } from './messages.ts';
import type { NamedOperation } from '../named-operation.ts';

interface Operations {
  /** Null until they are here. */
  readonly list: readonly NamedOperation[] | null;
  readonly isUnavailable: boolean;
  /** Name of the operation in the active tab; it may be one of the list. */
  readonly openName: string | null;
  readonly open: (operation: NamedOperation) => void;
}

const OperationsContext = createContext<Operations | null>(null);

export function useOperations(): Operations {
  const operations = useContext(OperationsContext);
  if (!operations) throw new Error('useOperations() works below <OperationsProvider> only.');
  return operations;
}

export function OperationsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { list, isUnavailable } = useFetchedOperations();
  const editors = useEditorContext({ nonNull: true });
  const execution = useExecutionContext({ nonNull: true });
  const waiting = useRef<NamedOperation | null>(null);
  const [opened, setOpened] = useState<{ readonly name: string } | null>(null);
  const { tabs, activeTabIndex, queryEditor, variableEditor } = editors;
  // GraphiQL writes typing into its tab a moment later, so for the active tab the editors know best.
  const typed = (): Text => ({
    query: queryEditor?.getValue() ?? null,
    variables: variableEditor?.getValue() ?? null,
  });

  const show = (operation: NamedOperation): void => {
    const { query, variables } = textOf(operation);
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };

  const open = (operation: NamedOperation): void => {
    execution.stop();
    setOpened({ name: operation.name });
    const texts = tabs.map((tab, index) => (index === activeTabIndex ? typed() : tab));
    const index = texts.findIndex((text) => isSame(text, textOf(operation)));
    if (index === activeTabIndex) return;
    if (index >= 0) {
      editors.updateActiveTabValues(typed());
      editors.changeTab(index);
    } else if (isSame(typed(), untouched)) {
      show(operation);
    } else {
      waiting.current = operation;
      editors.addTab();
    }
  };

  // GraphiQL adds only empty tabs; once the new one is there, its editors get their text.
  useEffect(() => {
    if (waiting.current) show(waiting.current);
    waiting.current = null;
  }, [tabs.length]);

  // A first visit starts with the first operation, so that Execute shows something at once.
  useEffect(() => {
    if (list?.[0] && isSame(typed(), untouched)) show(list[0]);
  }, [list, queryEditor, variableEditor]);

  // Focuses the Execute button, so that Enter runs the operation.
  useEffect(() => {
    if (opened) document.querySelector<HTMLButtonElement>('.graphiql-execute-button')?.focus();
  }, [opened]);

  // Among many tabs GraphiQL leaves the new one out of sight.
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, tabs[activeTabIndex]?.title]);

  const openName = tabs[activeTabIndex]?.operationName ?? null;
  return (
    <OperationsContext value={{ list, isUnavailable, openName, open }}>
      {children}
      <p className="only-for-screen-readers" role="status">
        {opened && `${opened.name} ${messages.operationOpened}`}
      </p>
    </OperationsContext>
  );
}

function useFetchedOperations(): Pick<Operations, 'list' | 'isUnavailable'> {
  const [list, setList] = useState<Operations['list']>(null);
  const [isUnavailable, setIsUnavailable] = useState(false);
  useEffect(() => {
    fetchOperations().then(setList, () => {
      setIsUnavailable(true);
    });
  }, []);
  return { list, isUnavailable };
}

async function fetchOperations(): Promise<readonly NamedOperation[]> {
  const response = await fetch('/explorer/operations.json');
  if (!response.ok) throw new Error(`The hub answered ${String(response.status)}.`);
  return ((await response.json()) as readonly NamedOperation[]).map(withNewKey);
}

const KEY = 'idempotencyKey';

/** Not a UUID, as browsers make these on secure pages only. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A new idempotency key for a mutation that creates something, so that running it twice by mistake creates it once. */
function withNewKey(operation: NamedOperation): NamedOperation {
  const { variables, missingVariables } = operation;
  if (!missingVariables.includes(KEY)) return operation;
  return {
    ...operation,
    variables: { [KEY]: newKey(), ...variables },
    missingVariables: missingVariables.filter((name) => name !== KEY),
  };
}

interface Text {
  readonly query: string | null;
  readonly variables?: string | null;
}

const untouched: Text = { query: messages.newTabDocument };

function isSame(one: Text, other: Text): boolean {
  return one.query === other.query && (one.variables ?? '') === (other.variables ?? '');
}

/** Variables that the reader must fill in are present with the value null. */
function textOf({ document, variables, missingVariables }: NamedOperation): { query: string; variables: string } {
  const missing = Object.fromEntries(missingVariables.map((name) => [name, null]));
  const all = { ...variables, ...missing };
  return { query: document, variables: Object.keys(all).length === 0 ? '' : JSON.stringify(all, null, 2) };
}
