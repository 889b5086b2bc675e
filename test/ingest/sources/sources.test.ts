import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { formOf, newsSources } from "../../../packages/ingest/src/sources/news-sources.ts";
import { readPage } from "../html/read.ts";

const files = readdirSync(
  resolve(import.meta.dirname, "../../../packages/ingest/src/sources/news"),
);

it("lists every source, by the name of its file", () => {
  expect(newsSources.map(({ host }) => `${host}.ts`).toSorted()).toEqual(files.toSorted());
});

describe.each(newsSources)("$host", ({ host, forms }) => {
  const golden = join(import.meta.dirname, host);

  it("has a golden file", () => {
    for (const name of ["source.html", "expected.txt"]) {
      expect(existsSync(join(golden, name)), `write ${join(golden, name)}`).toBe(true);
    }
  });

  it("reads its page as the golden file has it", async () => {
    const bytes = readFileSync(join(golden, "source.html"));
    const { text } = await readPage(bytes, `https://${host}/`);
    expect(`${text}\n`).toBe(readFileSync(join(golden, "expected.txt"), "utf8"));
  });

  it("needs help: without it the page reads otherwise", async () => {
    const bytes = readFileSync(join(golden, "source.html"), "utf8").replaceAll(
      host,
      "elsewhere.example",
    );
    const { text } = await readPage(bytes, "https://elsewhere.example/");
    expect(`${text}\n`).not.toBe(readFileSync(join(golden, "expected.txt"), "utf8"));
  });

  it("orders its forms by their last day, the present one last", () => {
    const ends = forms.map(({ until }) => until ?? "9999-12-31");
    expect(ends).toEqual(ends.toSorted());
    expect(forms.filter(({ until }) => until === undefined)).toHaveLength(1);
    for (const form of forms) expect(formOf(`https://www.${host}/a`, form.until)).toBe(form);
  });
});
