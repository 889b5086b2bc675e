import { expect, it } from "vitest";
import { layOut } from "../../../packages/ingest/src/pdf/layout/token.ts";
import { readDocument } from "../../../packages/ingest/src/pdf/page/read-document.ts";
import { pageCases } from "./page.cases.ts";
import { fileOf } from "./print-page.ts";

it.each(pageCases)("reads $of", ({ pages, blocks, furniture, court }) => {
  const { pages: printed, ...file } = fileOf(...pages);
  const document = readDocument({ ...file, pages: printed.map(layOut) });
  const read = document.blocks.map(
    ({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`,
  );
  expect(read).toEqual(blocks);
  if (court !== undefined) expect(document.court).toEqual(court);
  if (furniture !== undefined) {
    expect(document.furniture?.map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual(
      [...furniture].sort(),
    );
  }
});
