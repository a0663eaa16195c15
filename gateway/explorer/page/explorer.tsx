/**
 * The explorer page: GraphiQL with the hub's named operations beside it.
 * It must never send anything anywhere but to the hub that served it.
 */
import { DOC_EXPLORER_PLUGIN, DocExplorerContextProvider } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryContextProvider } from '@graphiql/plugin-history';
import { GraphiQL, GraphiQLInterface, GraphiQLProvider } from 'graphiql';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { messages } from './messages.ts';
import { browserStorage } from './browser-storage.ts';
import { EditorAccess } from './editor-access.tsx';
import { hubAddress, hubFetcher } from './hub-fetcher.ts';
import { KeepInView, withWayBack } from './narrow-screen.tsx';
import { namedOperationsPlugin } from './named-operations-plugin.tsx';
import { OperationsProvider } from './operations-context.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { effectiveTheme, keepTheme, readTheme, showTheme, systemIsDark, type Theme } from './theme.ts';
import 'graphiql/style.css';
import './page.css';
import './header.css';
import './named-operations.css';
import './graphiql-colours.css';
import './narrow-screen.css';

declare global {
  // Read by the one library that adds a style element; see the content security policy in explorer-routes.ts.
  var styleNonce: string | undefined;
}

globalThis.styleNonce = (document.currentScript as HTMLScriptElement | null)?.nonce;

// Outside the component: GraphiQL forgets which plugin is open when this list is a new one.
const operationsPane = withWayBack(namedOperationsPlugin);
const documentationPane = withWayBack(DOC_EXPLORER_PLUGIN);
const plugins = [operationsPane, documentationPane, withWayBack(HISTORY_PLUGIN)];

function Explorer({ themeSwitchPlace }: { readonly themeSwitchPlace: Element }): ReactNode {
  const [theme, setTheme] = useState(readTheme);
  const shownTheme = useShownTheme(theme);

  return (
    <GraphiQLProvider
      fetcher={hubFetcher}
      storage={browserStorage}
      plugins={plugins}
      visiblePlugin={operationsPane}
      referencePlugin={documentationPane}
      defaultQuery={messages.newTabDocument}
      shouldPersistHeaders={false}
    >
      <HistoryContextProvider>
        <DocExplorerContextProvider>
          <OperationsProvider>
            {createPortal(<ThemeSwitch theme={theme} onChange={setTheme} />, themeSwitchPlace)}
            <EditorAccess />
            <KeepInView />
            <GraphiQLInterface forcedTheme={shownTheme} defaultEditorToolsVisibility showPersistHeadersSettings={false}>
              <GraphiQL.Logo>{null}</GraphiQL.Logo>
            </GraphiQLInterface>
          </OperationsProvider>
        </DocExplorerContextProvider>
      </HistoryContextProvider>
    </GraphiQLProvider>
  );
}

/** Keeps the choice and shows it, and follows the system while the choice is `system`. */
function useShownTheme(theme: Theme): 'light' | 'dark' {
  const [shownTheme, setShownTheme] = useState(effectiveTheme(theme));
  useEffect(() => {
    const show = (): void => {
      showTheme(theme);
      setShownTheme(effectiveTheme(theme));
    };
    keepTheme(theme);
    show();
    systemIsDark.addEventListener('change', show);
    return () => {
      systemIsDark.removeEventListener('change', show);
    };
  }, [theme]);
  return shownTheme;
}

// Whole, so that it can be copied into a program; the page itself cannot know it before it is in a browser.
const addressPlace = document.querySelector('.hub-endpoint code');
if (addressPlace) addressPlace.textContent = hubAddress;

const container = document.getElementById('explorer');
const themeSwitchPlace = document.getElementById('theme-switch');
if (container && themeSwitchPlace) createRoot(container).render(<Explorer themeSwitchPlace={themeSwitchPlace} />);
