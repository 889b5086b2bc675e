import { tidewaterGazette } from "./news/tidewater-gazette.example.ts";
import type { NewsSource, PageForm } from "./source.ts";

/** Every publisher whose pages the general way cannot read; each has a golden file. */
export const newsSources: readonly NewsSource[] = [tidewaterGazette];

/** The form of a page by its host and the day that it was published; undated pages are of the present form. */
export function formOf(
  url: string | undefined,
  publishedAt: string | undefined,
): PageForm | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, "");
  const source = newsSources.find((one) => one.host === host);
  const day = publishedAt?.slice(0, 10) ?? "9999-12-31";
  return source?.forms.find(({ until }) => until === undefined || day <= until);
}
