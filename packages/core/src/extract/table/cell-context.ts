import type { Nouns } from "./choose-nouns.ts";
import type { Measure } from "./column-measure.ts";
import type { Labels } from "./labels.ts";
import type { Notes } from "./notes.ts";
import type { Column } from "./table-cells.ts";

/** What a cell is read in. */
export interface CellContext {
  readonly text: string;
  readonly column: Column;
  readonly measure: Measure;
  readonly labels: Labels;
  readonly nouns: Nouns;
  readonly notes: Notes;
}
