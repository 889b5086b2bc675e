/** The job is not done now and nothing is wrong with it: it comes again later, and no try is counted. */
export class PutBack extends Error {
  override readonly name = "PutBack";
  readonly delayMs: number;
  /** It comes back at a time that was given to it. */
  readonly hasTurn: boolean;

  constructor(delayMs: number, { hasTurn = false }: { readonly hasTurn?: boolean } = {}) {
    super(`put back for ${delayMs} ms`);
    this.delayMs = delayMs;
    this.hasTurn = hasTurn;
  }
}
