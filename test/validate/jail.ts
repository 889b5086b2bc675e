import { createHash } from "node:crypto";
import { type Entry, type Figure, readTopic } from "@recount/core";

/** A case of the tests' own: a jail under a consent decree. */
export const jail = readTopic(
  `id: jail
title: Jail
about: { any: [jail] }
parties:
  - { id: sheriff, names: [sheriff, defendants] }
universes:
  - { id: roll, title: People on the roll, metric: on-the-roll }
metrics:
  - { id: on-the-roll, title: On the roll, unit: person, series: stock, match: { units: [person], all: [roll] } }
  - { id: held, title: Held, unit: person, series: stock, universe: roll, match: { units: [person], all: [held] } }
  - { id: released, title: Released, unit: person, series: cumulative, universe: roll, match: { units: [person], all: [released] } }
  - { id: newly-released, title: Newly released, unit: person, series: flow, match: { units: [person], direction: additional, all: [released] } }
  - { id: ill, title: Ill, unit: person, series: stock, match: { units: [person], all: [ill], saidBy: [sheriff] } }
identities:
  - { rule: parts-of-whole, id: held-and-released, parts: [held, released], whole: on-the-roll }
  - { rule: subset, id: ill-within-held, part: ill, whole: held }
  - { rule: never-falls, id: releases-never-fall, metric: released }
  - { rule: level-change, id: releases-add-up, metric: released, change: newly-released }
`,
  "jail.yaml",
);

/** What a test says of a figure: its number, the word that its metric looks for, and what else matters. */
export interface Said extends Partial<Omit<Figure, "qualifiers" | "asOf">> {
  readonly value: number;
  readonly of: string;
  readonly on: string;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function figureOf(documentId: string, { of, on, value, ...more }: Said, at: number): Figure {
  const asWritten = more.asWritten ?? String(value);
  return {
    id: sha256(`${documentId}${at}`).slice(0, 16),
    kind: "count",
    ...{ asWritten, value, min: value, max: value, quantifier: "exact" },
    ...{ unit: "person", unitText: "people", stance: "asserted", ruleIds: [], confidence: "high" },
    qualifiers: [{ text: of, start: 0, end: of.length }],
    asOf: { date: on, precision: "day", basis: "stated" },
    evidence: { exact: asWritten, prefix: "", suffix: "", start: at, end: at + 1 },
    ...more,
  };
}

/** A news page, or, with a number on the docket, a filing. */
export interface Paper {
  readonly name: string;
  readonly kind?: string;
  readonly number?: string;
  readonly filedAt?: string;
  readonly filedBy?: string;
  readonly docket?: string;
  readonly says: readonly Said[];
}

/** What the ledger would hold of papers. */
export function entriesOf(papers: readonly Paper[]): readonly Entry[] {
  return papers.map(({ name, kind, number, filedAt, filedBy, docket, says }) => {
    const id = sha256(name);
    const court = {
      docket: docket ?? "1:20-cv-00001",
      kind: kind ?? "REPORT",
      ...(number === undefined ? {} : { documentNumber: number }),
      ...(filedAt === undefined ? {} : { filedAt }),
      ...(filedBy === undefined ? {} : { filedBy }),
    };
    return {
      document: {
        id,
        source: name,
        mediaType: "text/plain",
        ...(number === undefined ? {} : { court }),
      },
      figures: says.map((said, at) => figureOf(id, said, at)),
    };
  });
}
