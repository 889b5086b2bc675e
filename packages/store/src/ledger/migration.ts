/** One step of the schema. Never edited once released: what must change comes as a new step. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
