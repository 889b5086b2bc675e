import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { beforeAll, expect, it } from "vitest";
import { emptyFolder, recount, samples, topics } from "./run-recount.ts";

const report = join(samples, "casd-ms-l/2018-08-30-joint-status-report/source.pdf");
const folder = emptyFolder();
const bad = join(folder, "papers");

async function encryptedPdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ userPassword: "a secret", pdfVersion: "1.7" });
  const parts: Uint8Array[] = [];
  pdf.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve) => pdf.on("end", resolve));
  pdf.text("497 children remain in custody.").end();
  await ended;
  return Buffer.concat(parts);
}

/** 200 MB that take no room on the disk. */
function writeZeros(path: string): void {
  const file = openSync(path, "w");
  ftruncateSync(file, 200_000_000);
  closeSync(file);
}

beforeAll(async () => {
  mkdirSync(join(bad, "closed"), { recursive: true });
  const bytes = readFileSync(report);
  writeFileSync(join(bad, "good.pdf"), bytes);
  writeFileSync(join(bad, "cut-short.pdf"), bytes.subarray(0, 20_000));
  writeFileSync(join(bad, "empty.pdf"), "");
  writeFileSync(join(bad, "locked.pdf"), await encryptedPdf());
  writeFileSync(join(bad, "menu.html"), "<html><body><nav><a href=/>Home</a></nav></body></html>");
  writeZeros(join(bad, "zeros.bin"));
  chmodSync(join(bad, "closed"), 0);
});

/** Nothing is closed to root. */
const isRoot = process.getuid?.() === 0;

it("names each bad file and the reason, records it, and publishes the rest", () => {
  const run = recount(folder, ["ingest", "papers", "papers/gone.pdf", "--topics", topics]);
  expect(run.status).toBe(1);
  const complaints = run.stderr.split("\n").filter((line) => line.startsWith("recount: "));
  expect(complaints.map((line) => line.split(": ")[1])).toEqual([
    ...(isRoot ? [] : ["closed"]),
    ...["cut-short.pdf", "empty.pdf", "gone.pdf", "locked.pdf", "menu.html", "zeros.bin"],
  ]);
  expect(run.stderr).toContain("1 document read");
  expect(run.stderr).toContain("children-in-custody");

  const { stdout, status } = recount(folder, ["failed", "--json"]);
  expect(status).toBe(0);
  const failed: readonly { id: string; source: string; code: string }[] = JSON.parse(stdout);
  expect(failed.map(({ source, code }) => `${source} ${code}`)).toEqual([
    ...(isRoot ? [] : ["closed no-permission"]),
    "cut-short.pdf damaged",
    "empty.pdf empty",
    "gone.pdf missing",
    "locked.pdf encrypted",
    "menu.html no-article",
    "zeros.bin not-a-document",
  ]);
}, 300_000);

it("takes a mended file up by its id", () => {
  const failed: readonly { id: string; source: string }[] = JSON.parse(
    recount(folder, ["failed", "--json"]).stdout,
  );
  const gone = failed.find(({ source }) => source === "gone.pdf")?.id ?? "";
  writeFileSync(
    join(bad, "gone.pdf"),
    readFileSync(join(samples, "casd-ms-l/2018-09-07-joint-status-report/source.pdf")),
  );
  const again = recount(folder, ["requeue", gone.slice(0, 12), "--topics", topics]);
  expect({ status: again.status, stderr: again.stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining("57 unaccounted for"),
  });
  expect(recount(folder, ["failed"]).stdout).not.toContain("gone.pdf");
}, 300_000);
