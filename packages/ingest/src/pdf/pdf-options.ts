import type { ThreadLimits } from "./engine/thread.ts";

export interface PdfOptions {
  /** Each is tried on a protected file. */
  readonly passwords?: readonly string[];
  readonly timeLimitMs?: number;
  readonly memoryLimitMb?: number;
  readonly pageLimit?: number;
  readonly ocrPageLimit?: number;
  /** For one page. */
  readonly ocrTimeLimitMs?: number;
}

export const pdfScript = new URL("./engine/pdf-thread.ts", import.meta.url);

export function limitsOf({
  timeLimitMs = 60_000,
  memoryLimitMb = 1_024,
}: PdfOptions): ThreadLimits {
  return { timeLimitMs, memoryLimitMb };
}
