import { askBucket } from "./ask-bucket.ts";
import type { Bucket } from "./bucket.ts";

/** The objects right under a folder (its name ends in "/"), by their names in it, with their sizes. */
export async function listObjects(
  bucket: Bucket,
  folder: string,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const prefix = `${bucket.prefix}${folder}`;
  const query = { "list-type": "2", prefix, delimiter: "/" };
  let token: string | undefined;
  do {
    const more: Readonly<Record<string, string>> =
      token === undefined ? query : { ...query, "continuation-token": token };
    const bytes = (await askBucket(bucket, { method: "GET", query: more })) ?? [];
    const page = Buffer.from(bytes).toString("utf8");
    for (const contents of page.split("<Contents>").slice(1)) {
      const key = textOf("Key", contents);
      if (key?.startsWith(prefix))
        sizes.set(key.slice(prefix.length), Number(textOf("Size", contents)));
    }
    token = textOf("NextContinuationToken", page);
  } while (token !== undefined && token !== "");
  return sizes;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The text of the first element of a name. The answer's form is the protocol's, and our keys are plain. */
function textOf(element: string, xml: string): string | undefined {
  const start = xml.indexOf(`<${element}>`);
  const end = xml.indexOf(`</${element}>`, start);
  if (start < 0 || end < 0) return undefined;
  const text = xml.slice(start + element.length + 2, end);
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
}
