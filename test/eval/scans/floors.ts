/** The least that each wear must reach: shares of letters, numbers and figures that are read right. */
export interface Floor {
  readonly letters: number;
  readonly numbers: number;
  readonly figures: number;
  /** False figures of medium confidence, at most; of high confidence there must be none. */
  readonly trusted: number;
}

/** Those of a good scan; of the others none may be of high confidence. */
export const floors: Readonly<Record<string, Floor>> = {
  "300 dpi, noise and skew": { letters: 97, numbers: 92, figures: 90, trusted: 0 },
};
