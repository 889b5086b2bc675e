import type {
  Carried,
  Change,
  Check,
  Citation,
  HeldOfDay,
  KnownLevel,
  Level,
  Waiting,
} from "@recount/core";
import type { ColumnType, Generated } from "kysely";

type Json<T> = ColumnType<T, string, string>;

/** What was last published of a topic as of one day. */
export interface PublicationTable {
  readonly topic: string;
  readonly as_of: string;
  readonly sha256: string;
  readonly published_at: ColumnType<Date, string, string>;
  readonly bytes: number;
  /** What the day gives to the files that tell of all days. */
  readonly series: string;
  readonly changes: Json<readonly Change[]>;
  /** Every document that bears out what is stated on the day, by metric. */
  readonly bearing: Json<Readonly<Record<string, readonly string[]>>>;
}

export interface FileMark {
  readonly sha256: string;
  readonly bytes: number;
}

/** What a topic's claims were read by, and the files that tell of all its days, as last written. */
export interface TopicBasisTable {
  readonly topic: string;
  readonly sha256: string;
  readonly files: ColumnType<Readonly<Record<string, FileMark>>, string | undefined, string>;
  /** The rules that it was last published under, and the newest holding of then. */
  readonly published_rules: ColumnType<string | null, never, string>;
  readonly published_upto: ColumnType<number, never, number>;
  /** The first day that stands otherwise than published; null where none does. */
  readonly unpublished_from: ColumnType<string | null, never, string | null>;
}

/** A published value that other rules moved. */
export interface RuleChangeTable {
  readonly topic: string;
  readonly as_of: string;
  readonly metric: string;
  readonly to_rules: string;
  readonly noted_at: ColumnType<Date, string, string>;
  readonly change: Json<Change>;
}

/** A document whose claims the topic is to read again. */
export interface TouchedTable {
  readonly topic: string;
  readonly document_id: string;
  readonly times: Generated<number>;
}

/** A day that is to be put together again. */
export interface StaleDayTable {
  readonly topic: string;
  readonly as_of: string;
  readonly times: Generated<number>;
}

/** Which figure bears on which metric of a topic and which day: one figure counts once. */
export interface ClaimTable {
  readonly topic: string;
  readonly document_id: string;
  readonly figure_id: string;
  readonly metric: string;
  readonly as_of: string;
  readonly role: Citation["role"];
}

export interface TopicDayTable {
  readonly topic: string;
  readonly as_of: string;
  readonly checks: Json<readonly Check[]>;
  readonly held: Json<readonly HeldOfDay[]>;
  readonly held_count: number;
  readonly waiting: Json<readonly Waiting[]>;
  readonly waiting_count: number;
}

/** What is known of a metric on a day: a metric has one number a day. */
export interface LevelTable {
  readonly topic: string;
  readonly metric: string;
  readonly as_of: string;
  /** What other days need of it. */
  readonly known: Json<KnownLevel>;
  readonly whole: Json<Level>;
  /** What is left of it to later days; null until its day is published. */
  readonly carried: ColumnType<Carried | null, undefined, string>;
}

export interface PublishingTables {
  readonly publication: PublicationTable;
  readonly topic_basis: TopicBasisTable;
  readonly touched: TouchedTable;
  readonly stale_day: StaleDayTable;
  readonly claim: ClaimTable;
  readonly topic_day: TopicDayTable;
  readonly level: LevelTable;
  readonly rule_change: RuleChangeTable;
}
