import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFolderBlobs, sha256Of, writeSnapshots } from "@recount/store";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./embedded.ts";

describe("blobs", () => {
  it("keeps bytes under their sha256, once", async () => {
    const folder = temporaryFolder();
    const blobs = openFolderBlobs(folder);
    const bytes = Buffer.from("a filing");
    const sha256 = await blobs.put(bytes);
    expect(sha256).toBe(sha256Of("a filing"));
    const file = join(folder, sha256.slice(0, 2), sha256);
    const before = statSync(file).ino;
    await blobs.put(bytes);
    expect(statSync(file).ino).toBe(before);
    expect(Buffer.from((await blobs.get(sha256)) ?? []).toString()).toBe("a filing");
    expect(await blobs.has(sha256)).toBe(true);
  });

  it("says so when it has none", async () => {
    const blobs = openFolderBlobs(temporaryFolder());
    expect(await blobs.get("0".repeat(64))).toBeNull();
    expect(await blobs.has("0".repeat(64))).toBe(false);
  });

  it("takes the same bytes from many at once", async () => {
    const folder = temporaryFolder();
    const blobs = openFolderBlobs(folder);
    await Promise.all(Array.from({ length: 20 }, () => blobs.put(Buffer.from("same"))));
    const sha256 = sha256Of("same");
    expect(readdirSync(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
  });
});

describe("snapshots", () => {
  const files = { "2018-08-23.json": "{}\n", "2018-08-30.json": "{ }\n", "latest.json": "{ }\n" };
  const states = (published: readonly { path: string; state: string }[]) =>
    published.map(({ path, state }) => `${path.split("/").at(-1)} ${state}`);

  it("are written, then unchanged, then only what changed", async () => {
    const out = temporaryFolder();
    expect(states(await writeSnapshots(out, "case", files))).toEqual([
      "2018-08-23.json written",
      "2018-08-30.json written",
      "latest.json written",
    ]);
    const file = join(out, "snapshots/case/2018-08-23.json");
    const before = statSync(file).ino;
    const again = await writeSnapshots(out, "case", { ...files, "latest.json": "{}\n" });
    expect(states(again)).toEqual([
      "2018-08-23.json unchanged",
      "2018-08-30.json unchanged",
      "latest.json written",
    ]);
    expect(statSync(file).ino).toBe(before);
    expect(readFileSync(join(out, "snapshots/case/latest.json"), "utf8")).toBe("{}\n");
  });

  it("leave nothing behind of dates that are gone and of writes that were cut off", async () => {
    const out = temporaryFolder();
    await writeSnapshots(out, "case", files);
    const folder = join(out, "snapshots/case");
    writeFileSync(join(folder, "latest.json.123.part"), "{");
    writeFileSync(join(folder, "notes.md"), "a reader's own");
    const { "2018-08-23.json": _, ...rest } = files;
    expect(states(await writeSnapshots(out, "case", rest))).toContain("2018-08-23.json removed");
    expect(readdirSync(folder).sort()).toEqual(["2018-08-30.json", "latest.json", "notes.md"]);
    expect(states(await writeSnapshots(out, "case", {}))).toEqual([
      "2018-08-30.json removed",
      "latest.json removed",
    ]);
    expect(existsSync(join(out, "snapshots/other"))).toBe(false);
  });
});
