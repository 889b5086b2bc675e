import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Stage } from "./tables.ts";

type Json<T> = ColumnType<T, string, string>;
/** Set by the database's own clock. */
type Stamp = ColumnType<Date, never, never>;

/** A process that works, as it last said of itself. */
export interface WorkerTable {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly stages: Json<readonly Stage[]>;
  readonly version: string;
  /** What it waits for before it goes on. */
  readonly troubles: ColumnType<readonly string[], string | undefined, string>;
  readonly started_at: Stamp;
  readonly seen_at: Stamp;
}

/** How many jobs of a stage ended in a minute. */
export interface TallyTable {
  readonly stage: Stage;
  readonly minute: ColumnType<Date, never, never>;
  readonly done: number;
  readonly failed: number;
}

/** A web server, and when it may be asked next. */
export interface HostTable {
  readonly name: string;
  readonly next_at: Date;
  /** It has asked to be left alone until then. */
  readonly closed_until: Date | null;
}

/** A request that is under way at a host, or was when its worker died. */
export interface VisitTable {
  readonly host: string;
  readonly input_id: string;
  readonly ends_by: Date;
}

/** When a source was last looked into by its schedule. */
export interface ScheduleTable {
  readonly source: string;
  readonly rule: string;
  readonly since: Stamp;
  readonly fired_at: ColumnType<Date | null, never, never>;
  readonly missed: Generated<number>;
}

/** What an operator did to the ledger; rows are added and never changed. */
export interface OperationTable {
  readonly id: GeneratedAlways<number>;
  readonly done_at: Stamp;
  readonly done_by: string;
  readonly command: string;
  readonly asked: Json<unknown>;
  readonly changed: Json<unknown>;
}

export interface WorkerTables {
  readonly worker: WorkerTable;
  readonly tally: TallyTable;
  readonly host: HostTable;
  readonly visit: VisitTable;
  readonly schedule: ScheduleTable;
  readonly operation: OperationTable;
}
