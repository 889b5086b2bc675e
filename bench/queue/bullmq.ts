import { createRequire } from "node:module";

type Workers = typeof import("../../workers/node_modules/bullmq/dist/esm/index.js");
type Redises = typeof import("../../workers/node_modules/ioredis/built/index.js");

/** The workers' own BullMQ and Redis client: the workspace's root does not depend on them. */
const require = createRequire(new URL("../../workers/package.json", import.meta.url));
const bullmq: Workers = require("bullmq");
const ioredis: Redises = require("ioredis");

export const { Queue, Worker } = bullmq;
export const { Redis } = ioredis;
