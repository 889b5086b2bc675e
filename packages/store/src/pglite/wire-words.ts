import type { SqlNotification } from "./pool.ts";

/** What a guest asks: to run a statement, on a client of its own or on any, or to let a client go. */
export type GuestWord =
  | {
      readonly ask: "query";
      readonly id: number;
      /** The guest's own number for it; without one, any client will do. */
      readonly client?: number;
      readonly text: string;
      readonly values?: readonly unknown[];
    }
  | { readonly ask: "release"; readonly client: number };

/** What the holder answers, and what it passes on unasked. */
export type HolderWord =
  | { readonly tell: "result"; readonly id: number; readonly result: unknown }
  | {
      readonly tell: "error";
      readonly id: number;
      readonly error: Readonly<Record<string, unknown>>;
    }
  | { readonly tell: "notification"; readonly client: number; readonly message: SqlNotification };
