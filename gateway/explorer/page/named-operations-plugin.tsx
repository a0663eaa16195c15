/** The list of the hub's named operations, as a GraphiQL plugin: one click opens one, ready to run. */
import { usePluginStore, type GraphiQLPlugin } from '@graphiql/react';
import type { ReactNode } from 'react';
import { messages } from './messages.ts';
import type { NamedOperation } from '../named-operation.ts';
import { isNarrowScreen } from './narrow-screen.tsx';
import { useOperations } from './operations-context.tsx';

export const namedOperationsPlugin: GraphiQLPlugin = {
  title: messages.operationsTitle,
  icon: ListIcon,
  content: NamedOperations,
};

function NamedOperations(): ReactNode {
  const { list, isUnavailable, openName, open } = useOperations();
  const panes = usePluginStore();

  const choose = (operation: NamedOperation): void => {
    open(operation);
    if (isNarrowScreen()) panes.setVisiblePlugin(null);
  };

  return (
    <section className="named-operations" aria-labelledby="named-operations-title">
      <h2 id="named-operations-title">{messages.operationsTitle}</h2>
      <p>{messages.operationsIntroduction}</p>
      {isUnavailable && <p role="alert">{messages.operationsUnavailable}</p>}
      {list?.length === 0 && <p>{messages.operationsEmpty}</p>}
      <ul>
        {list?.map((operation) => (
          <li key={operation.name}>
            <button
              type="button"
              className="named-operation"
              aria-current={operation.name === openName}
              onClick={() => {
                choose(operation);
              }}
            >
              <OperationWords {...operation} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OperationWords({ name, description, audience, changesData, missingVariables }: NamedOperation): ReactNode {
  return (
    <>
      <span className="named-operation-name">{name}</span>
      <span className="named-operation-description">{description}</span>
      {changesData && <span className="named-operation-note">{messages.operationChangesData}</span>}
      {audience !== null && (
        <span className="named-operation-note">
          {messages.operationForAudience} {audience}
        </span>
      )}
      {missingVariables.length > 0 && (
        <span className="named-operation-note">
          {messages.operationNeedsVariables} {missingVariables.join(', ')}
        </span>
      )}
    </>
  );
}

function ListIcon(): ReactNode {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M8 4.5h9.5M8 10h9.5M8 15.5h9.5" />
      <path d="M2.5 2.5v4L5.5 4.5zM2.5 8v4l3-2zM2.5 13.5v4l3-2z" fill="currentColor" strokeWidth="0.5" />
    </svg>
  );
}
