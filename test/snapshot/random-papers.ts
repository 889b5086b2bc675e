import type { Paper, Said } from "../validate/jail.ts";

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const metrics = ["roll", "held", "released", "ill"];
const values = [479, 497, 500, 512, 600];
const stances = ["asserted", "asserted", "asserted", "projected"] as const;

/**
 * A paper of the jail's that says a little of a few near days: so few numbers that papers confirm, dispute,
 * repeat and mistype one another, and now and then one of another unit or a change of the roll.
 */
export function randomPaper(name: string, random: (below: number) => number): Paper {
  const day = () => `2020-05-0${1 + random(8)}`;
  const says = Array.from({ length: 1 + random(4) }, (): Said => {
    const of = metrics[random(metrics.length)] ?? "held";
    return {
      ...{ of, on: day(), value: values[random(values.length)] ?? 0 },
      stance: stances[random(stances.length)] ?? "asserted",
      ...(random(6) === 0 ? { unit: "family" } : {}),
      ...(random(6) === 0 ? { quantifier: "approximately", min: null, max: null } : {}),
      ...(of === "ill" ? { saidBy: { party: "the sheriff", text: "", start: 0, end: 0 } } : {}),
    };
  });
  if (random(2) === 0) return { name, says };
  const kind = random(4) === 0 ? "AMENDED REPORT" : "REPORT";
  return { name, kind, number: String(1 + random(9)), filedAt: day(), says };
}
