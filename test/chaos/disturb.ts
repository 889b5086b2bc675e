import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "./house.ts";

export const kinds = ["killed", "redis", "postgres", "full"] as const;
export type Kind = (typeof kinds)[number];
export type Tally = Readonly<Record<Kind, number>>;

/** The kinds in an order by chance, each as often as it is wanted. */
export function shuffle(tally: Tally, random: () => number): readonly Kind[] {
  const left = kinds.flatMap((kind) => Array.from({ length: tally[kind] }, () => kind));
  const order: Kind[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

interface Circumstances {
  readonly random: () => number;
  /** How long a server is away, or a disk full. */
  readonly awayMs: number;
  readonly clocksMs: readonly number[];
}

/** Does something bad to a house in which work is going on, and mends it. */
export const disturb: Readonly<Record<Kind, (house: House, how: Circumstances) => Promise<void>>> =
  {
    async killed(house, { clocksMs, random }) {
      const alive = [...house.workers];
      await alive[Math.floor(random() * alive.length)]?.kill();
      house.startWorker(clocksMs[Math.floor(random() * clocksMs.length)]);
    },
    async redis(house, { awayMs }) {
      await house.redis.crash();
      await sleep(awayMs);
      await house.redis.start();
    },
    async postgres(house, { awayMs }) {
      await house.postgres.crash();
      await sleep(awayMs);
      await house.postgres.start();
    },
    async full(house, { awayMs }) {
      const before = house.count(/ENOSPC/g);
      const free = house.fillDisk();
      // Until somebody has met it: a full disk that nobody writes to proves nothing.
      for (let waits = 0; house.small && waits < 300; waits++) {
        if (house.count(/ENOSPC/g) > before) break;
        await sleep(100);
      }
      await sleep(awayMs);
      free();
    },
  };
