import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Document } from "@recount/core";
import { describe, expect, it } from "vitest";
import { newsSources } from "../../../packages/ingest/src/sources/news-sources.ts";
import { readPage } from "../html/read.ts";

const files = readdirSync(
  resolve(import.meta.dirname, "../../../packages/ingest/src/sources/news"),
);
const said = ["title", "author", "publishedAt"] as const;

it("lists every source, by the name of its file", () => {
  expect(newsSources.map(({ host }) => `${host}.ts`).toSorted()).toEqual(files.toSorted());
});

describe.each(newsSources)("$host", ({ host, forms }) => {
  it("orders its forms by their last day, the present one last", () => {
    const ends = forms.map(({ until }) => until ?? "9999-12-31");
    expect(ends).toEqual(ends.toSorted());
    expect(forms.filter(({ until }) => until === undefined)).toHaveLength(1);
  });

  describe.each(forms)("its form until $until", (form) => {
    const name = form.until === undefined ? "present" : `until-${form.until}`;
    const golden = join(import.meta.dirname, host, name);
    const source = () => readFileSync(join(golden, "source.html"), "utf8");

    it("has a golden file", () => {
      for (const file of ["source.html", "expected.txt"]) {
        expect(existsSync(join(golden, file)), `write ${join(golden, file)}`).toBe(true);
      }
    });

    it("reads its page as the golden file has it", async () => {
      const document = await readPage(source(), `https://www.${host}/`);
      expect(shown(document)).toBe(readFileSync(join(golden, "expected.txt"), "utf8"));
    });

    it("names no part that the general way reads as well", async () => {
      const alone = await readPage(
        source().replaceAll(host, "elsewhere.example"),
        "https://elsewhere.example/",
      );
      const helped = await readPage(source(), `https://www.${host}/`);
      for (const part of said) {
        if (form[part] !== undefined) expect(alone[part], part).not.toBe(helped[part]);
      }
      if (form.body !== undefined) expect(alone.text).not.toBe(helped.text);
    });
  });
});

function shown(document: Document): string {
  return `${said.map((part) => `${part}: ${document[part]}`).join("\n")}\n\n${document.text}\n`;
}
