import type { Progress } from "@recount/workers";

const stages = ["discover", "fetch", "parse", "extract", "publish"] as const;

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** One line on the terminal that says how far each stage is; nothing where no terminal is. */
export function openProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (progress) => {
      const line = stages.map((stage) => toWords(stage, progress)).join("  ");
      stream.write(`\r\x1b[2K${line.slice(0, (stream.columns || 80) - 1)}`);
    },
    end: () => void stream.write("\r\x1b[2K"),
  };
}

function toWords(stage: (typeof stages)[number], progress: Progress): string {
  const { done, total, failed } = progress[stage];
  return `${stage} ${done}/${total}${failed > 0 ? ` (${failed} failed)` : ""}`;
}
