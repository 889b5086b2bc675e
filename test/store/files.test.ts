import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFolderBlobs, openFolderShelf, sha256Of } from "@recount/store";
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

describe("a shelf in a folder", () => {
  it("keeps files whole, lists them with their sizes, and clears up what was cut off", async () => {
    const root = temporaryFolder();
    const shelf = openFolderShelf(root);
    expect(await shelf.list("snapshots/case")).toEqual(new Map());
    expect(await shelf.read("snapshots/case/latest.json")).toBeNull();
    await shelf.write("snapshots/case/latest.json", "{}\n");
    await shelf.write("snapshots/case/latest.json", "{ }\n");
    writeFileSync(join(root, "snapshots/case/latest.json.1.part"), "{");
    expect(await shelf.list("snapshots/case")).toEqual(new Map([["latest.json", 4]]));
    expect(readdirSync(join(root, "snapshots/case"))).toEqual(["latest.json"]);
    expect(await shelf.read("snapshots/case/latest.json")).toBe("{ }\n");
    await shelf.remove("snapshots/case/latest.json");
    await shelf.remove("snapshots/case/latest.json");
    expect(await shelf.read("snapshots/case/latest.json")).toBeNull();
  });
});
