import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const root = join(import.meta.dirname, "../..");

/** One real page in so many: the slowest of the peers takes half a second for one. */
const step = 3;

/** Real pages where they are there, else our own samples; as markup. */
export function readPages(): { readonly what: string; readonly pages: readonly string[] } {
  const real = globSync("../shared/data/news-html/*.html.gz", { cwd: root }).toSorted();
  if (real.length > 0) {
    const some = real.filter((_, i) => i % step === 0);
    return {
      what: "real pages",
      pages: some.map((file) => gunzipSync(read(file)).toString("utf8")),
    };
  }
  const own = globSync("samples/*/*/source.html", { cwd: root }).toSorted();
  return {
    what: "pages of our own samples",
    pages: own.map((file) => read(file).toString("utf8")),
  };
}

function read(file: string): Buffer {
  return readFileSync(join(root, file));
}
