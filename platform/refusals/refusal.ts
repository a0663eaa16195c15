/** Thrown by rules when a mutation is refused, with all errors of the sender; the payload returns them as data. */
import type { UserErrorFacts } from './user-error.type.ts';

type Path = readonly string[] | null;

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly errors: readonly UserErrorFacts[]) {
    super(errors.map(({ message }) => message).join(' '));
  }

  static invalid(path: Path, rule: string, message: string, accepted?: readonly string[]): Refusal {
    return new Refusal([
      { __typename: 'ValidationError', code: 'INVALID', path, rule, message, ...(accepted && { accepted }) },
    ]);
  }

  static required(path: Path, message: string): Refusal {
    return new Refusal([{ __typename: 'ValidationError', code: 'REQUIRED', path, rule: 'required', message }]);
  }

  static notFound(path: Path, message: string): Refusal {
    return new Refusal([{ __typename: 'ValidationError', code: 'NOT_FOUND', path, message }]);
  }

  static full(path: Path, rule: string, message: string): Refusal {
    return new Refusal([{ __typename: 'ValidationError', code: 'FULL', path, rule, message }]);
  }

  static uploadNotClean(path: Path, rule: string, message: string): Refusal {
    return new Refusal([{ __typename: 'ValidationError', code: 'UPLOAD_NOT_CLEAN', path, rule, message }]);
  }

  /** Another subgraph's data is needed, and that subgraph cannot be reached. */
  static sourceDown(message: string): Refusal {
    return new Refusal([{ __typename: 'ValidationError', code: 'SOURCE_DOWN', path: null, message }]);
  }

  static notAllowed(message: string, act: string): Refusal {
    return new Refusal([{ __typename: 'NotAllowedError', code: 'NOT_ALLOWED', path: null, message, act }]);
  }

  static wrongState(message: string, facts: { readonly state: string; readonly allowed: readonly string[] }): Refusal {
    return new Refusal([{ __typename: 'WrongStateError', code: 'WRONG_STATE', path: null, message, ...facts }]);
  }

  static stale(currentRevision: number): Refusal {
    const message = `It was changed in between and has revision ${String(currentRevision)} now; read it again.`;
    return new Refusal([
      {
        __typename: 'StaleRevisionError',
        code: 'STALE_REVISION',
        path: ['expectedRevision'],
        message,
        currentRevision,
      },
    ]);
  }

  static tooFast(rule: string, message: string, retryAfterSeconds: number): Refusal {
    return new Refusal([
      { __typename: 'TooFastError', code: 'TOO_FAST', path: null, rule, message, retryAfterSeconds },
    ]);
  }

  static duplicate(path: Path, message: string, existingId: string): Refusal {
    return new Refusal([{ __typename: 'DuplicateError', code: 'DUPLICATE', path, message, existingId }]);
  }
}
