export interface Repeated {
  /** Ends it; resolves when a turn that is under way is over. */
  stop(): Promise<void>;
}

/** Does something again and again, one turn after the other, a little sooner or later than asked: not all processes at once. */
export function repeat(
  work: () => Promise<void>,
  { everyMs, onError }: { readonly everyMs: number; readonly onError: (error: unknown) => void },
): Repeated {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const next = () => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        turn = work().catch(onError).then(next);
      },
      everyMs * (0.75 + Math.random() / 2),
    );
  };
  turn = work().catch(onError).then(next);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
