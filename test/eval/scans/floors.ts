/** The least that each wear must reach: shares of letters, numbers and figures that are read right. */
export interface Floor {
  readonly letters: number;
  readonly numbers: number;
  readonly figures: number;
  /** False figures of medium confidence, at most; of high confidence there must be none. */
  readonly trusted: number;
}

export const floors: Readonly<Record<string, Floor>> = {};
