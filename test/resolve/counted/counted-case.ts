/**
 * A page, and all that it counts, in order of place: "12 officer; up 14 child; 70 additional case; 40..60 person".
 * What is no count says what it is: "9000 acre (measure)", "73 percent (share)"; "-" stands for no unit, "" for nothing.
 */
export type CountedCase = readonly [page: string, counts: string];
