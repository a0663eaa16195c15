/** A feed that cannot be given: an HTTP status, a stable code, a sentence and, where there are any, the accepted values. */
export class FeedRefusal extends Error {
  override readonly name = 'FeedRefusal';

  constructor(
    readonly status: 400 | 404 | 405 | 500 | 503,
    readonly code: string,
    message: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
