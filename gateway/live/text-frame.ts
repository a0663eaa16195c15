/**
 * A text message as one frame of a WebSocket (RFC 6455, 5.2), made of parts that are UTF-8 already. So a message to thousands of
 * sockets is encoded once, and is one write at each of them; ws would encode it for each, and write the head of the frame apart.
 */
const FINAL_TEXT = 0x81;
const MAX_IN_HEAD = 125;
const MAX_IN_TWO_BYTES = 0xff_ff;
const IN_TWO_BYTES = 126;
const IN_EIGHT_BYTES = 127;

export function textFrame(parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const { frame, start } = emptyFrame(length);
  let offset = start;
  for (const part of parts) offset += part.copy(frame, offset);
  return frame;
}

function emptyFrame(length: number): { readonly frame: Buffer; readonly start: number } {
  const start = length <= MAX_IN_HEAD ? 2 : length <= MAX_IN_TWO_BYTES ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = FINAL_TEXT;
  if (start === 2) {
    frame[1] = length;
  } else if (start === 4) {
    frame[1] = IN_TWO_BYTES;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = IN_EIGHT_BYTES;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  return { frame, start };
}
