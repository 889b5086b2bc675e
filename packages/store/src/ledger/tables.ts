import type {
  Astray,
  Check,
  DateFact,
  DocumentSummary,
  Figure,
  Outcome,
  Reading,
  Review,
  Verdict,
} from "@recount/core";
import type { Capture } from "@recount/ingest";
import type { ColumnType, Generated, GeneratedAlways, Selectable } from "kysely";
import type { DeliveryTable } from "./delivery-table.ts";
import type { ForgottenTables } from "./forgotten-tables.ts";
import type { PublishingTables } from "./publishing-tables.ts";
import type { WorkerTables } from "./worker-tables.ts";

/** Written as JSON text, read back as a value. */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, string, string>;

/**
 * Where an input stands. The three in the middle want work: `waiting` to be fetched, `fetched` to be
 * parsed, `parsed` to be extracted. `done` and `failed` are outcomes.
 */
export type InputState = "waiting" | "fetched" | "parsed" | "done" | "failed";

export const stages = ["discover", "fetch", "parse", "extract", "publish", "deliver"] as const;
export type Stage = (typeof stages)[number];

/** Whose fault a failure is: the data's, or the machine's after all tries or at once. */
export type FailureReason = "data" | "retries-exhausted" | "unretryable";

export interface InputTable {
  readonly id: string;
  readonly source: string;
  readonly location: string;
  readonly state: InputState;
  readonly stage: Stage | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly reason: FailureReason | null;
  readonly attempts: Generated<number>;
  /** The bytes last fetched, and what the fetch said of them. */
  readonly content_sha256: string | null;
  readonly capture: Json<Capture> | null;
  /** The document that stands for this input: the last one that could be parsed or was tried. */
  readonly document_id: string | null;
  /** The run that took it up last. */
  readonly run_id: string;
  readonly first_seen_at: Instant;
  readonly updated_at: Instant;
}

export interface DocumentTable {
  readonly id: string;
  readonly summary: Json<DocumentSummary>;
  readonly media_type: string;
  readonly outcome: Json<Outcome> | null;
  readonly parser_version: string;
  /** The blob that holds the whole Document. */
  readonly parsed_sha256: string;
  readonly parsed_at: Instant;
  /** Of its text: bytes that differ around the same text are no revision. */
  readonly text_sha256: string | null;
}

export interface ExtractionTable {
  readonly document_id: string;
  readonly rules_version: string;
  readonly figures: Json<readonly Figure[]>;
  readonly dates: Json<readonly DateFact[]>;
  readonly checks: Json<readonly Check[]>;
  readonly numeral_counts: Json<Readonly<Record<string, number>>>;
  readonly extracted_at: Instant;
  /** Figures whose quotes do not stand where they say; null until somebody looks. */
  readonly astray: ColumnType<readonly Astray[] | null, string | null | undefined, string | null>;
}

/** Whether a document is about a topic, by the wording of the topic's `about`. */
export interface DocumentTopicTable {
  readonly document_id: string;
  readonly topic: string;
  readonly about_sha256: string;
  readonly concerns: boolean;
}

/** Which document stood for which input from when; null once it is forgotten. */
export interface HoldingTable {
  readonly id: GeneratedAlways<number>;
  readonly input_id: string;
  readonly document_id: string | null;
  readonly learned_at: Instant;
}

/** A person's word on a figure; rows are added and never changed. */
export interface ReviewTable {
  readonly id: GeneratedAlways<number>;
  readonly document_id: string;
  readonly figure_id: string;
  readonly evidence: Json<Review["evidence"]>;
  readonly read: Json<Reading>;
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly reviewed_by: string;
  readonly reason: string;
  readonly reviewed_at: Instant;
  readonly rules_version: string;
}

export interface LedgerTables extends PublishingTables, ForgottenTables, WorkerTables {
  readonly input: InputTable;
  readonly document: DocumentTable;
  readonly extraction: ExtractionTable;
  readonly document_topic: DocumentTopicTable;
  readonly holding: HoldingTable;
  readonly review: ReviewTable;
  readonly delivery: DeliveryTable;
  readonly migration: {
    readonly version: number;
    readonly name: string;
    readonly applied_at: Instant;
  };
}

export type ReviewRow = Selectable<ReviewTable>;
export type InputRow = Selectable<InputTable>;
export type DocumentRow = Selectable<DocumentTable>;
export type ExtractionRow = Selectable<ExtractionTable>;
