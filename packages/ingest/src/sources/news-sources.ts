import { tidewaterGazette } from "./news/tidewater-gazette.example.ts";
import type { NewsSource } from "./source.ts";

/** Every publisher whose pages the general way cannot read; each form of each has a golden file. */
export const newsSources: readonly NewsSource[] = [tidewaterGazette];
