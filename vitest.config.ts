import { defineConfig } from "vitest/config";

// Generous, since a test on a loaded machine is slow and not wrong; none of them waits on purpose.
const testTimeout = 60_000;

export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout } });
