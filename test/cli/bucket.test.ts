import { existsSync, globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { afterAll, expect, it } from "vitest";
import { emptyFolder, recount, recountAside, topics } from "./run-recount.ts";

const directory = emptyFolder();
const server = new S3rver({
  ...{ port: 0, address: "127.0.0.1", silent: true, directory },
  configureBuckets: [{ name: "figures" }],
});
afterAll(() => server.close());

it("publishes to the bucket that recount.yaml names, with the environment's key", async () => {
  const { port } = await server.run();
  const folder = emptyFolder();
  writeFileSync(
    join(folder, "a.txt"),
    "As of August 30, 2018, 497 children remain in custody in the Ms. L. case.\n",
  );
  const yaml = `topics: ${topics}\nbucket: { name: figures, endpoint: "http://127.0.0.1:${port}", prefix: pub }\n`;
  writeFileSync(join(folder, "recount.yaml"), yaml);
  expect(recount(folder, ["ingest", "a.txt"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"),
  });
  const key = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "hunter2" };
  const refused = await recountAside(folder, ["ingest", "a.txt"], key);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(
    /^recount: bucket figures at http.*AWS_SECRET_ACCESS_KEY does not belong/,
  );
  expect(refused.stderr).not.toContain("hunter2");

  const right = { ...key, AWS_SECRET_ACCESS_KEY: "S3RVER" };
  const done = await recountAside(folder, ["ingest", "a.txt"], right);
  expect(done).toMatchObject({ status: 0, stderr: expect.stringContaining("written in s3:") });
  const held = globSync("figures/pub/**/*_object", { cwd: directory });
  expect(held.some((name) => name.includes("snapshots/family-separation/latest.json"))).toBe(true);
  expect(held.filter((name) => name.includes("pub/blobs/"))).toHaveLength(2);
  expect(existsSync(join(folder, "out"))).toBe(false);
}, 300_000);
