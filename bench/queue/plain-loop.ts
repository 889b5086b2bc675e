import { extract } from "@recount/core";
import { fetchInput, parse } from "@recount/ingest";

/** Documents a second, read one after the other in this process: no ledger, no queue, nothing kept. */
export async function plainLoop(paths: readonly string[]): Promise<number> {
  const read = async (path: string) => {
    const input = { source: path, location: path };
    const { capture, bytes } = await fetchInput(input, { fetchedAt: "2030-01-01T00:00:00Z" });
    extract(await parse(capture, bytes));
  };
  for (const path of paths.slice(0, 13)) await read(path);
  const began = performance.now();
  for (const path of paths) await read(path);
  return (paths.length * 1000) / (performance.now() - began);
}
