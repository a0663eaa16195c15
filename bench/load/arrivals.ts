/** When each post arrived at the sockets. Of a message, only the id of its post is read. */
const ID_LENGTH = 30;

export class Arrivals {
  size = 0;
  message: Buffer | null = null;
  private readonly byPost = new Map<string, number[]>();

  add(message: Buffer): void {
    const at = performance.now();
    const start = message.indexOf('pst_');
    const id = message.toString('latin1', start, start + ID_LENGTH);
    const known = this.byPost.get(id);
    if (known) known.push(at);
    else this.byPost.set(id, [at]);
    this.message = message;
    this.size += 1;
  }

  /** Milliseconds from the mutation to each arrival, in rising order. */
  latencies(sentAt: ReadonlyMap<string, number>): Float64Array {
    const all = [...sentAt].flatMap(([id, sent]) => (this.byPost.get(id) ?? []).map((at) => at - sent));
    return Float64Array.from(all).sort();
  }
}
