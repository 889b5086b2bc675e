import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { ParseOptions } from "@recount/ingest";
import { describe, expect, it, vi } from "vitest";
import { assemble, print } from "./print.ts";
import { readPdf } from "./read-pdf.ts";

// A reader's thread starts in a quarter of a second, or in several where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>";

function stream(content: Buffer, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content.toString("latin1")}\nendstream`;
}

function onePage(content: string): Uint8Array {
  return assemble([catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content]);
}

/** Content that fills `megabytes` when it is unpacked twice, and next to nothing before. */
function bomb(megabytes: number, phrase: string): Uint8Array {
  const unpacked = Buffer.alloc(megabytes * 2 ** 20, phrase);
  const packed = deflateSync(deflateSync(unpacked, { level: 1 }));
  return onePage(stream(packed, "/Filter [/FlateDecode /FlateDecode]"));
}

function pages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(" ");
  const one = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R >>";
  return assemble([
    catalog,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream(Buffer.from("0 0 m 10 10 l S")),
    ...Array.from({ length: count }, () => one),
  ]);
}

const letter = print((paper) => paper.text("Of 497 children, 22 remain."));

type Hostile = readonly [
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  outcome: string | number,
  options?: ParseOptions,
];

/** What must come of it: an outcome's code, or the number of pages read. */
const hostile: readonly Hostile[] = [
  ["nothing but a header", () => Buffer.from("%PDF-1.7\n"), "damaged"],
  ["a file cut in its middle", async () => (await letter).subarray(0, 700), "damaged"],
  ["no page at all", () => assemble([catalog, "<< /Type /Pages /Kids [] /Count 0 >>"]), "damaged"],
  [
    "a page tree that holds itself",
    () => assemble([catalog, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "damaged",
  ],
  [
    "a million pages that are not there",
    () =>
      assemble([
        catalog,
        "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>",
        page,
        stream(Buffer.from("")),
      ]),
    "no-text",
    { pageLimit: 50 },
  ],
  ["ten thousand pages", () => pages(10_000), "no-text"],
  ["more pages than the limit", () => pages(30), "no-text", { pageLimit: 20 }],
  ["a bomb of memory", () => bomb(100, "0 0 m "), "too-large", { memoryLimitMb: 48 }],
  ["a bomb of time", () => bomb(40, "q 1 0 0 1 0 0 cm Q "), "too-slow", { timeLimitMs: 400 }],
  [
    "a form that draws itself",
    () =>
      assemble([
        catalog,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        stream(Buffer.from("/X Do")),
        stream(
          Buffer.from("/X Do /X Do"),
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
        ),
      ]),
    "too-large",
    { memoryLimitMb: 48 },
  ],
  ["brackets nested without end", () => onePage("[".repeat(200_000)), "no-text"],
  [
    "an object stream that claims more than it holds",
    () =>
      onePage(stream(Buffer.from("1 0 2 9999999"), "/Type /ObjStm /N 100000000 /First 99999999")),
    "no-text",
  ],
  [
    "a page a mile wide",
    () =>
      assemble([
        catalog,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9e9 9e9] /Contents 4 0 R >>",
        stream(Buffer.from("")),
      ]),
    "no-text",
  ],
  [
    "more bytes than the memory that it may have",
    () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(20 * 2 ** 20)]),
    "too-large",
    { memoryLimitMb: 16 },
  ],
];

describe("a hostile file ends in an outcome, and the reader lives", () => {
  const cases = hostile.map(([name, make, outcome, options]) => ({ name, make, outcome, options }));

  it.each(cases)("$name", { timeout: 30_000 }, async ({ make, outcome, options }) => {
    const document = await readPdf(await make(), options);
    expect(document.outcome?.code ?? document.pages.length).toBe(outcome);
    expect(document.text).toBe("");
    expect((await readPdf(await letter)).text).toBe("Of 497 children, 22 remain.");
  });
});

describe("a protected file", () => {
  const locked = print((paper) => paper.text("Of 497 children, 22 remain."), {
    userPassword: "größe",
    pdfVersion: "1.7ext3",
  });

  it("opens with any of the passwords given", async () => {
    const document = await readPdf(await locked, { passwords: ["no", "größe"] });
    expect(document.text).toBe("Of 497 children, 22 remain.");
    expect(document.outcome).toBeUndefined();
  });

  it("opens where the pages alone are locked, and its strings are plain", async () => {
    const options = { userPassword: "no", ownerPassword: "no", pdfVersion: "1.6" } as const;
    const both = await print((paper) => paper.text("497 children"), options);
    const file = Buffer.from(both).toString("latin1").replace("/StrF /StdCF", "/StrF /Identity");
    const bytes = Buffer.from(file, "latin1");
    expect(bytes.length).toBe(both.length + 3);
    expect((await readPdf(bytes, { passwords: ["no"] })).text).toBe("497 children");
    expect((await readPdf(bytes)).outcome?.code).toBe("encrypted");
    expect((await readPdf(bytes, { passwords: ["yes"] })).outcome?.code).toBe("encrypted");
  });

  it.each([[[]], [["no"]]])("says what to do with %j", async (passwords) => {
    const { outcome } = await readPdf(await locked, { passwords });
    expect(outcome?.code).toBe("encrypted");
    expect(outcome?.message).toMatch(passwords.length === 0 ? /recount\.yaml/ : /check/);
  });
});

const folder = join(import.meta.dirname, "../../../shared/data/pdf/robust");

describe.skipIf(!existsSync(folder))("broken files from the bug lists of other readers", () => {
  const passwords = [
    ...["test", "hunter2", "openpassword", "ELXRTQWS", "abc", "æøå", "Hello", "pässwört"],
  ];
  /** Files that end in an outcome; all others are read, with as many pages as stand in `pageCounts`, else one. */
  const outcomes: Readonly<Record<string, string>> = {
    "doctor__empty.pdf": "empty",
    "pdfjs__GHOSTSCRIPT-698804-1-fuzzed.pdf": "no-text",
    "pdfjs__PDFBOX-3148-2-fuzzed.pdf": "no-text",
    "pdfjs__REDHAT-1531897-0.pdf": "damaged",
    // It opens with its password: its letters are drawn as shapes.
    "pdfjs__bug1782186.pdf": "no-text",
    "pdfjs__empty.pdf": "no-text",
    "pdfjs__empty_protected.pdf": "no-text",
    "pdfjs__issue3371.pdf": "no-text",
    "pdfjs__issue7229.pdf": "no-text",
    "pdfjs__poppler-395-0-fuzzed.pdf": "damaged",
    "pdfjs__poppler-742-0-fuzzed.pdf": "damaged",
    "pdfjs__poppler-85140-0.pdf": "no-text",
    "pdfjs__poppler-937-0-fuzzed.pdf": "no-text",
    "pdfjs__pr6531_1.pdf": "encrypted",
    "pdfjs__pr6531_2.pdf": "encrypted",
    "pdfjs__saslprep-r6.pdf": "encrypted",
    "pypdf__unreadablemetadata.pdf": "damaged",
  };
  const pageCounts: Readonly<Record<string, number>> = {
    "pdfjs__Pages-tree-refs.pdf": 2,
    "pdfjs__poppler-90-0-fuzzed.pdf": 16,
    "pdfjs__rotation.pdf": 2,
    "plumber__password-example.pdf": 4,
    "pypdf__multicolumn.pdf": 3,
    "pypdf__pdflatex-4-pages.pdf": 4,
  };
  const names = existsSync(folder) ? readdirSync(folder) : [];

  it.each(names)("%s", { timeout: 30_000 }, async (name) => {
    const bytes = readFileSync(join(folder, name));
    const document = await readPdf(bytes, { passwords, timeLimitMs: 20_000, ocrPageLimit: 0 });
    const expected = outcomes[name] ?? pageCounts[name] ?? 1;
    expect(document.outcome?.code ?? document.pages.length).toBe(expected);
  });
});
