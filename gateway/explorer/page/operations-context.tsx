/**
 * The hub's named operations for the whole page: fetched once, and opened in GraphiQL tabs.
 * Opening must never overwrite what the reader typed: an operation gets a tab of its own, or the tab it already has.
 */
import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import messages from '../messages.en.json';
import type { NamedOperation } from '../named-operation.ts';

interface Operations {
  /** Null until they are here; an Error when they could not be had. */
  readonly list: readonly NamedOperation[] | Error | null;
  /** Name of the operation in the active tab, if it is one of ours. */
  readonly openName: string | null;
  open(operation: NamedOperation): void;
}

const OperationsContext = createContext<Operations>({ list: null, openName: null, open: () => undefined });

export const useOperations = (): Operations => useContext(OperationsContext);

export function OperationsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [list, setList] = useState<Operations['list']>(null);
  const { tabs, activeTabIndex, addTab, changeTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const { stop } = useExecutionContext({ nonNull: true });
  const waiting = useRef<NamedOperation | null>(null);
  const [opened, setOpened] = useState<{ readonly name: string } | null>(null);
  const editorsAreReady = queryEditor !== null && variableEditor !== null;

  const show = (operation: NamedOperation): void => {
    queryEditor?.setValue(operation.document);
    variableEditor?.setValue(variablesText(operation));
  };

  const isUntouched = (): boolean =>
    queryEditor?.getValue() === messages.newTabDocument && variableEditor?.getValue() === '';

  const open = (operation: NamedOperation): void => {
    stop();
    setOpened({ name: operation.name });
    const index = tabs.findIndex(
      (tab) => tab.query === operation.document && (tab.variables ?? '') === variablesText(operation),
    );
    if (index === activeTabIndex) return;
    if (index >= 0) {
      changeTab(index);
    } else if (isUntouched()) {
      show(operation);
    } else {
      waiting.current = operation;
      addTab();
    }
  };

  useEffect(() => {
    fetchOperations().then(setList, (error: unknown) => {
      setList(error instanceof Error ? error : new Error(String(error)));
    });
  }, []);

  // GraphiQL adds only empty tabs; once the new one is there, its editors get their text.
  useEffect(() => {
    if (waiting.current) show(waiting.current);
    waiting.current = null;
  }, [tabs.length]);

  // A first visit starts with the first operation, so that Execute shows something at once.
  useEffect(() => {
    if (editorsAreReady && Array.isArray(list) && list[0] && isUntouched()) show(list[0]);
  }, [editorsAreReady, list]);

  // The next thing one does is run it: by Enter, without a way across the page.
  useEffect(() => {
    if (opened) document.querySelector<HTMLButtonElement>('.graphiql-execute-button')?.focus();
  }, [opened]);

  const openName = tabs[activeTabIndex]?.operationName ?? null;
  return (
    <OperationsContext value={{ list, openName, open }}>
      {children}
      <p className="only-for-screen-readers" role="status">
        {opened && `${opened.name} ${messages.operationOpened}`}
      </p>
    </OperationsContext>
  );
}

async function fetchOperations(): Promise<readonly NamedOperation[]> {
  const response = await fetch('/explorer/operations.json');
  if (!response.ok) throw new Error(`The hub answered ${String(response.status)}.`);
  return (await response.json()) as readonly NamedOperation[];
}

/** Names of variables that must be filled in are there already, with null for a value. */
function variablesText({ variables, missingVariables }: NamedOperation): string {
  const missing = Object.fromEntries(missingVariables.map((name) => [name, null]));
  const all = { ...variables, ...missing };
  return Object.keys(all).length === 0 ? '' : JSON.stringify(all, null, 2);
}
