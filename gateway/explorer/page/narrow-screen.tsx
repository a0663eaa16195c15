/**
 * Small screens show either a pane (operations, documentation, history) or the editors. This is the way back from a
 * pane; where there is room for both, the button is hidden. The width is the one in narrow-screen.css.
 */
import { useExecutionContext, usePluginStore, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, type ReactNode } from 'react';
import { messages } from './messages.ts';

const narrowScreen = '(max-width: 959px)';

export const isNarrowScreen = (): boolean => matchMedia(narrowScreen).matches;

/** Scrolls to what the reader opened: on a small screen the answer is below the editors, and a pane begins at the top. */
export function KeepInView(): ReactNode {
  const { isFetching } = useExecutionContext({ nonNull: true });
  const { visiblePlugin } = usePluginStore();
  useEffect(() => {
    if (isFetching && isNarrowScreen()) document.querySelector('.graphiql-response')?.scrollIntoView();
  }, [isFetching]);
  useEffect(() => {
    const page = document.getElementById('explorer');
    if (page && isNarrowScreen() && page.getBoundingClientRect().top < 0) page.scrollIntoView();
  }, [visiblePlugin]);
  return null;
}

export function withWayBack(plugin: GraphiQLPlugin): GraphiQLPlugin {
  const Content = plugin.content;
  return {
    ...plugin,
    content: () => (
      <>
        <WayBack />
        <Content />
      </>
    ),
  };
}

function WayBack(): ReactNode {
  const panes = usePluginStore();
  return (
    <button
      type="button"
      className="way-back"
      onClick={() => {
        panes.setVisiblePlugin(null);
      }}
    >
      {messages.showEditors}
    </button>
  );
}
