import type { Progress } from "@recount/workers";

const stages = ["discover", "fetch", "parse", "extract", "publish"] as const;

export interface TerminalLine {
  readonly show: (words: string) => void;
  readonly end: () => void;
}

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** One line on the terminal that is written over; nothing where no terminal is. */
export function openTerminalLine(stream: NodeJS.WriteStream): TerminalLine {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (words) => void stream.write(`\r\x1b[2K${words.slice(0, (stream.columns || 80) - 1)}`),
    end: () => void stream.write("\r\x1b[2K"),
  };
}

/** The line that says how far each stage is. */
export function openProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  const { show, end } = openTerminalLine(stream);
  return {
    show: (progress) => show(stages.map((stage) => toWords(stage, progress)).join("  ")),
    end,
  };
}

function toWords(stage: (typeof stages)[number], progress: Progress): string {
  const { done, total, failed } = progress[stage];
  return `${stage} ${done}/${total}${failed > 0 ? ` (${failed} failed)` : ""}`;
}
