/**
 * Gives GraphiQL's four editors names for screen readers and lets Tab leave them, as everywhere else on the page;
 * by default Tab indents, which traps the keyboard (WCAG 2.1.2).
 */
import { useEditorContext, usePluginStore } from '@graphiql/react';
import { useEffect, type ReactNode } from 'react';
import { messages } from './messages.ts';

type Editor = NonNullable<NonNullable<ReturnType<typeof useEditorContext>>['queryEditor']>;

export function EditorAccess(): ReactNode {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true });
  useOpenEditor(queryEditor, messages.editorQuery);
  useOpenEditor(variableEditor as Editor | null, messages.editorVariables);
  useOpenEditor(headerEditor as Editor | null, messages.editorHeaders);
  useOpenEditor(responseEditor as Editor | null, messages.editorResponse);
  return null;
}

function useOpenEditor(editor: Editor | null, name: string): void {
  const { visiblePlugin } = usePluginStore();
  // On a small screen an open pane hides the editors, and CodeMirror draws nothing while it is hidden.
  useEffect(() => {
    editor?.refresh();
  }, [editor, visiblePlugin]);

  useEffect(() => {
    if (!editor) return;
    // A key map of its own comes before the others; GraphiQL replaces `extraKeys` whenever one of its own keys changes.
    editor.addKeyMap({ Tab: false, 'Shift-Tab': false });
    editor.setOption('screenReaderLabel', name);
  }, [editor, name]);
}
