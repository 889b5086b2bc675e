interface Floor {
  readonly body?: number;
  readonly day?: number;
}

export interface Floors {
  readonly development?: Floor;
  readonly "held-out"?: Floor;
  /** Real pages that may at most be taken for an error, a wall or an empty shell. */
  readonly refused: number;
}

/** What was reached, rounded down; raised when a change for the better lands, lowered only with a reason. */
export const floors: Readonly<Record<"own" | "articles" | "dated", Floors>> = {
  own: { development: { body: 0.999, day: 1 }, refused: 0 },
  articles: {
    development: { body: 0.984, day: 1 },
    "held-out": { body: 0.966, day: 1 },
    refused: 0,
  },
  // One of the nine says of itself that it is closed, and shows teasers alone.
  dated: { development: { day: 0.94 }, "held-out": { day: 0.92 }, refused: 9 },
};
