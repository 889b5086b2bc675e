import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<Date, string, string>;
type Optional<T> = ColumnType<T | null, undefined, string | null>;

/** What is to be told to a webhook, and how far that has come. */
export interface DeliveryTable {
  readonly id: Generated<string>;
  readonly webhook: string;
  readonly topic: string;
  readonly body: string;
  /** `gone`: the address has answered 410; `failed`: given up after the last try. */
  readonly state: ColumnType<
    "waiting" | "delivered" | "gone" | "failed",
    undefined,
    "waiting" | "delivered" | "gone" | "failed"
  >;
  readonly attempts: Generated<number>;
  /** Where it was last sent. */
  readonly url: Optional<string>;
  /** What was wrong with the last try. */
  readonly trouble: Optional<string>;
  readonly taken_until: Optional<Date>;
  readonly next_at: Instant;
  readonly created_at: Instant;
  readonly delivered_at: Optional<Date>;
}
