import type { Socket } from "node:net";
import { deserialize, serialize } from "node:v8";

/** More than any row that the ledger holds; a longer frame is no frame of ours. */
const longestFrame = 512 * 1024 * 1024;

/** Sends a value whole: its length in four bytes, then its structured clone, which keeps dates, bytes and big integers. */
export function sendFrame(socket: Socket, value: unknown): void {
  if (socket.destroyed) return;
  const body = serialize(value);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  socket.cork();
  socket.write(head);
  socket.write(body);
  socket.uncork();
}

/** Hands on each value that arrives whole. Both ends belong to the same user, whose rights the socket asks for. */
export function onFrame(socket: Socket, hear: (value: unknown) => void): void {
  let parts: Buffer[] = [];
  let size = 0;
  socket.on("data", (chunk: Buffer) => {
    parts.push(chunk);
    size += chunk.length;
    for (;;) {
      if (size < 4) return;
      const head = parts[0];
      if (head === undefined || head.length < 4) parts = [Buffer.concat(parts)];
      const length = parts[0]?.readUInt32BE() ?? 0;
      if (length > longestFrame) return void socket.destroy();
      if (size < 4 + length) return;
      const whole = Buffer.concat(parts);
      parts = [whole.subarray(4 + length)];
      size -= 4 + length;
      hear(deserialize(whole.subarray(4, 4 + length)));
    }
  });
}
