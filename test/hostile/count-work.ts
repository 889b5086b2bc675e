import { z } from "zod";

/** Array methods that look at one element after another; each look is a piece of work. */
const looking = [
  "filter",
  "map",
  "flatMap",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "some",
  "every",
  "forEach",
] as const;

const matchSchema = z.custom<RegExpExecArray | null>(
  (value) => value === null || Array.isArray(value),
);

type Look = (...args: readonly unknown[]) => unknown;

/**
 * How much a reading does, without a clock: elements that array methods look at, and characters that
 * regular expressions run over. The same for the same text on any machine.
 */
export function countWork(read: () => unknown): number {
  let work = 0;
  const undo = [
    ...looking.map((name) =>
      patch(Array.prototype, name, (native) => {
        return function counted(this: unknown, look: Look, ...rest: readonly unknown[]) {
          const counting = (...args: readonly unknown[]) => {
            work += 1;
            return look(...args);
          };
          return Reflect.apply(native, this, [counting, ...rest]);
        };
      }),
    ),
    patch(RegExp.prototype, "exec", (native) => {
      return function counted(this: RegExp, text: string) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const match = matchSchema.parse(Reflect.apply(native, this, [text]));
        const end = match === null ? text.length : match.index + match[0].length;
        // What is tried at one place only looks hardly further than its own match.
        work += 1 + (this.sticky ? (match?.[0].length ?? 0) : Math.max(0, end - from));
        return match;
      };
    }),
  ];
  try {
    read();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}

/** Puts another method in the place of a native one, and gives what puts it back. */
function patch(owner: object, name: string, wrap: (native: Look) => unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  if (before === undefined) throw new Error(`there is no ${name}`);
  Object.defineProperty(owner, name, { ...before, value: wrap(before.value) });
  return () => Object.defineProperty(owner, name, before);
}
