import type { Change } from "@recount/core";
import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<Date, string, string>;
type Optional<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** A document that was taken out for good: who did it, when and why, and hashes by which it is known again. */
export interface ForgottenTable {
  readonly document_id: string;
  /** Of its words, however they are spaced. */
  readonly words_sha256: string | null;
  /** Ids of the inputs that it came by. */
  readonly places: readonly string[];
  readonly forgotten_at: Instant;
  readonly forgotten_by: string;
  readonly reason: string;
  /** Null until nothing of it is left. */
  readonly finished_at: Optional<Date>;
  readonly allowed_at: Optional<Date>;
  readonly allowed_by: Optional<string>;
}

/** A published value that a forgotten document bore on; `change` is what stands there since, from its next publication on. */
export interface ForgottenChangeTable {
  readonly topic: string;
  readonly as_of: string;
  readonly metric: string;
  readonly pending: Generated<boolean>;
  readonly change: ColumnType<Change | null, string | null, string | null>;
}

export interface ForgottenTables {
  readonly forgotten: ForgottenTable;
  readonly forgotten_change: ForgottenChangeTable;
}
