import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { discover } from "@recount/ingest";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder({
  "b.txt": "b",
  "a.PDF": "a",
  "README.md": "about",
  "data.json": "{}",
  ".hidden.txt": "hidden",
  ".git/notes.txt": "hidden",
  "courts/2018/report/source.pdf": "a report",
  "courts/2018/report/expected.txt": "what its text must be",
  "courts/2018/report/expected.json": "{}",
  "news/page.html": "<p>News.",
  "news/expected.txt": "a document like any other: no source stands beside it",
});
symlinkSync(folder, join(folder, "news", "loop"));
symlinkSync(join(folder, "nowhere.txt"), join(folder, "broken.txt"));

async function sourcesOf(source: string, options = {}): Promise<readonly string[]> {
  return (await discover(source, options)).map((input) => input.source);
}

describe("discover", () => {
  it("lists a folder's documents in order, and of a sample its source alone", async () => {
    expect(await sourcesOf(folder)).toEqual([
      "a.PDF",
      "b.txt",
      "broken.txt",
      "courts/2018/report/source.pdf",
      "news/expected.txt",
      "news/page.html",
    ]);
  });

  it("points to where each document lies", async () => {
    const inputs = await discover("courts", { directory: folder });
    expect(inputs).toEqual([
      {
        source: "2018/report/source.pdf",
        location: join(folder, "courts/2018/report/source.pdf"),
      },
    ]);
  });

  it("takes a file that is named directly, whatever its name, and a missing one too", async () => {
    expect(await sourcesOf(join(folder, "README.md"))).toEqual(["README.md"]);
    expect(await sourcesOf(join(folder, "gone.pdf"))).toEqual(["gone.pdf"]);
  });

  it("takes standard input and addresses, without the password in one", async () => {
    expect(await discover("-")).toEqual([{ source: "-", location: "-" }]);
    expect(await sourcesOf("https://ada:secret@court.example/a.pdf")).toEqual([
      "https://court.example/a.pdf",
    ]);
  });

  it("refuses folders without bounds and says which", async () => {
    await expect(discover(folder, { maxFiles: 3 })).rejects.toMatchObject({
      code: "too-many-files",
      message: expect.stringContaining("3"),
    });
    await expect(discover(folder, { maxDepth: 1 })).rejects.toMatchObject({ code: "too-deep" });
  });
});
