/** A page, and who says each of its numbers, in order: "12 Ruiz; 40 agency via judge"; "-" where no one is named. */
export type SpokenCase = readonly [page: string, speakers: string];
