/**
 * Whether an error says that compiled code gave up on the bytes it was given: an abort, a bad address, a stack
 * that a nested file has used up. The instance is not to be used again.
 * Not an error of the code around it, which is a fault to be mended and never the file's.
 */
export function isTrap(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return error instanceof RangeError && /call stack/.test(error.message);
}
