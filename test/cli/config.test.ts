import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyFolder, recount, recountAside, topics } from "./run-recount.ts";

const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/plain");
  response.end("As of September 7, 2018, 416 children remain in custody in the Ms. L. case.\n");
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());

it("names the line of recount.yaml that is wrong", () => {
  const folder = emptyFolder();
  const yaml =
    "sources:\n  - folder: papers\n  - urls:\n      - ftp://court.example/a\ntopic: all\n";
  writeFileSync(join(folder, "recount.yaml"), yaml);
  expect(recount(folder, ["ingest"])).toEqual({
    status: 2,
    stdout: "",
    stderr:
      'recount: recount.yaml:4: sources.1.urls.0: Invalid URL\nrecount.yaml:5: Unrecognized key: "topic"\n',
  });
}, 60_000);

it("says what a webhook lacks", () => {
  const folder = emptyFolder();
  const hook = "webhooks:\n  - { name: press-room, url: https://press.example/hook";
  writeFileSync(join(folder, "recount.yaml"), `${hook} }\n`);
  expect(recount(folder, ["status"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("set WEBHOOK_SECRET_PRESS_ROOM, or WEBHOOK_SECRET for all"),
  });
  writeFileSync(join(folder, "recount.yaml"), `${hook}, topics: [no-such-case] }\n`);
  expect(recount(folder, ["status"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('asks for a topic "no-such-case", which is not there'),
  });
}, 60_000);

it("says what to do where nothing is named", () => {
  expect(recount(emptyFolder(), ["ingest"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('list "sources" in recount.yaml'),
  });
}, 60_000);

it("ingests the folders and addresses of recount.yaml, private ones only where allowed", async () => {
  const folder = emptyFolder();
  const { port } = server.address() as AddressInfo;
  mkdirSync(join(folder, "papers"));
  writeFileSync(
    join(folder, "papers/a.txt"),
    "As of August 30, 2018, 497 children remain in custody in the Ms. L. case.\n",
  );
  writeFileSync(
    join(folder, "recount.yaml"),
    `sources:\n  - name: local\n    folder: papers\n  - urls: [ "http://127.0.0.1:${port}/b.txt" ]\ntopics: ${topics}\nout: published\n`,
  );
  const refused = await recountAside(folder, ["ingest", "--json"]);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/^recount: http:\/\/127.*private or local address/);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    inputs: [{ source: "a.txt", state: "done" }, { state: "failed" }],
  });
  const allowed = await recountAside(folder, ["ingest", "--json", "--allow-private"]);
  expect(allowed).toMatchObject({ status: 0, stderr: "" });
  // The first run published August; this one adds what it was refused then.
  const { topics: published } = JSON.parse(allowed.stdout);
  expect(published[0].snapshots.map((one: { asOf: string }) => one.asOf)).toEqual(["2018-09-07"]);
  const days = readdirSync(join(folder, "published/snapshots/family-separation"));
  expect(days).toEqual(expect.arrayContaining(["2018-08-30.json", "2018-09-07.json"]));
}, 120_000);
