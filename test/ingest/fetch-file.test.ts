import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { DataError, discover, failedDocument, fetchInput, sha256Of } from "@recount/ingest";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder({ "story.txt": "497 children.", "closed/inside.txt": "hidden" });
const input = (name: string) => ({ source: name, location: join(folder, name) });
const twoHundredMegabytes = 200_000_000;

describe("fetchInput on files", () => {
  it("gives the bytes unaltered, named by their sha256", async () => {
    const { capture, bytes } = await fetchInput(input("story.txt"), {
      fetchedAt: "2018-08-31T12:00:00Z",
    });
    expect(Buffer.from(bytes).toString()).toBe("497 children.");
    expect(capture).toEqual({
      ...input("story.txt"),
      sha256: sha256Of("497 children."),
      size: 13,
    });
  });

  it("names a missing file and the remedy", async () => {
    const error: unknown = await fetchInput(input("gone.pdf")).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({
      code: "missing",
      message: "gone.pdf: no such file; check the path, or put the file back and requeue it",
    });
    expect(failedDocument(input("gone.pdf"), error)).toMatchObject({
      id: sha256Of("gone.pdf"),
      source: "gone.pdf",
      text: "",
      outcome: { code: "missing", message: expect.stringMatching(/^no such file/) },
    });
  });

  it("refuses 200 MB of zeros for what they are, without reading them", async () => {
    writeFileSync(join(folder, "zeros.pdf"), "");
    truncateSync(join(folder, "zeros.pdf"), twoHundredMegabytes);
    await expect(fetchInput(input("zeros.pdf"))).rejects.toMatchObject({ code: "not-a-document" });
  });

  it("refuses 200 MB that begin like a text by their size", async () => {
    writeFileSync(join(folder, "large.txt"), "All of it is text. ".repeat(5_000));
    truncateSync(join(folder, "large.txt"), twoHundredMegabytes);
    await expect(fetchInput(input("large.txt"))).rejects.toMatchObject({ code: "too-large" });
    await expect(fetchInput(input("story.txt"), { maxBytes: 5 })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  it("refuses folders, devices and pipes at once", async () => {
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    await expect(fetchInput(input("."))).rejects.toMatchObject({ code: "not-a-file" });
    await expect(fetchInput(input("pipe.txt"))).rejects.toMatchObject({ code: "not-a-file" });
    await expect(fetchInput({ source: "zero", location: "/dev/zero" })).rejects.toMatchObject({
      code: "not-a-file",
    });
  });

  it("bounds standard input", async () => {
    const stdin = () => Readable.from([Buffer.from("Nearly "), Buffer.from("500 children.")]);
    const source = { source: "-", location: "-" };
    const { bytes } = await fetchInput(source, { stdin: stdin() });
    expect(Buffer.from(bytes).toString()).toBe("Nearly 500 children.");
    await expect(fetchInput(source, { stdin: stdin(), maxBytes: 10 })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  it("records a folder and a file without rights, and keeps what is beside them", async () => {
    writeFileSync(join(folder, "sealed.txt"), "sealed");
    chmodSync(join(folder, "sealed.txt"), 0);
    chmodSync(join(folder, "closed"), 0);
    chmodSync(folder, 0o755);
    // Rights do not bind root, so that root reads as somebody else.
    const module = import.meta.resolve("@recount/ingest");
    const code = `
      import { discover, fetchInput } from ${JSON.stringify(module)};
      if (process.getuid() === 0) process.seteuid(65534);
      const lines = [];
      for (const input of await discover(${JSON.stringify(folder)})) {
        if (!/^(closed|sealed|story)/.test(input.source)) continue;
        lines.push([input.source, await fetchInput(input).then(() => "read", (error) => error.code)]);
      }
      process.stdout.write(JSON.stringify(lines));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", code],
      { encoding: "utf8" },
    );
    chmodSync(join(folder, "closed"), 0o755);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([
      ["closed", "no-permission"],
      ["sealed.txt", "no-permission"],
      ["story.txt", "read"],
    ]);
    expect((await discover(join(folder, "closed"))).length).toBe(1);
  });
});
