import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, recount, samples } from "./run-recount.ts";

const folder = emptyFolder();
const filing = join(samples, "casd-ms-l/2018-08-30-joint-status-report/source.pdf");

it("draws what was understood of a page", { timeout: 60_000 }, () => {
  const run = recount(folder, ["parse", filing, "--boxes", "page.png", "--page", "2"]);
  expect(run).toEqual({ status: 0, stdout: "", stderr: "" });
  const png = readFileSync(join(folder, "page.png"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([612 * 1.5, 792 * 1.5]);
});

it("writes a page of HTML that names each block", { timeout: 60_000 }, () => {
  expect(recount(folder, ["parse", filing, "--boxes", "page.html"]).status).toBe(0);
  const html = readFileSync(join(folder, "page.html"), "utf8");
  for (const kind of ["stamp", "counsel", "court-caption", "title", "paragraph", "footnote"]) {
    expect(html).toContain(`<title>${kind}</title>`);
  }
});

it.each([
  [["--boxes", "page.gif"], /\.png or \.html/],
  [["--boxes", "page.png", "--page", "99"], /no page 99/],
  [["--boxes", "page.png", "--page", "x"], /page number/],
])("refuses %j", { timeout: 60_000 }, (flags, reason) => {
  const { status, stderr } = recount(folder, ["parse", filing, ...flags]);
  expect(status).toBe(2);
  expect(stderr).toMatch(reason);
});
