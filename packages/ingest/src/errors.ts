/** Something is wrong with the input itself: record it, never retry. `reason` is the message without the source's name. */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly code: string;
  readonly reason: string;

  constructor(code: string, source: string, reason: string) {
    super(`${source}: ${reason}`);
    this.code = code;
    this.reason = reason;
  }
}

/** The machine or the network failed: worth another try, after `retryAfterMs` where the server says so. */
export class RetryError extends Error {
  override readonly name = "RetryError";
  readonly code: string;
  readonly reason: string;
  readonly retryAfterMs?: number;

  constructor(code: string, source: string, reason: string, retryAfterMs?: number) {
    super(`${source}: ${reason}`);
    this.code = code;
    this.reason = reason;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/** The code failed, and no input is to blame: trying again would end the same, and the cause says where. */
export class FaultError extends Error {
  override readonly name = "FaultError";
}
