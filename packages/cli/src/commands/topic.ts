import { concerns, type Explanation, explainMatches, extract, type Topic } from "@recount/core";
import type { Command } from "commander";
import { readTopics, UsageError } from "../config.ts";
import { addFetchOptions, type FetchFlags, readLimits } from "../fetch-options.ts";
import { readDay } from "../read-day.ts";
import { complain, readDocuments } from "../read-documents.ts";

interface CheckFlags extends FetchFlags {
  readonly json?: boolean;
  readonly published?: string;
  readonly topics: string;
}

/** `recount topic check`: which figures of a document stand for which metric, and why. */
export function addTopic(program: Command): void {
  const topic = program.command("topic").description("Work on topic files");
  const check = topic
    .command("check")
    .description(
      "Say which figures of a document stand for which metric of a topic and why, and which nearly do",
    )
    .argument("<topic>", "a topic file, or the id of a topic")
    .argument("<source...>", 'files, http(s) URLs, or "-" for standard input')
    .option("--json", "print JSON")
    .option("--published <date>", "reference date for a text that states none", readDay)
    .option("--topics <path>", "where the topic of an id is looked for", "topics")
    .addHelpText(
      "after",
      "\nExamples:\n  recount topic check topics/family-separation.yaml story.html\n  recount topic check family-separation filing.pdf --json",
    );
  addFetchOptions(check).action(checkTopic);
}

async function checkTopic(name: string, sources: string[], flags: CheckFlags): Promise<void> {
  const topic = findTopic(name, flags.topics);
  for await (const document of readDocuments(sources, readLimits(flags))) {
    if (complain(document)) {
      process.exitCode = 1;
      continue;
    }
    const { published } = flags;
    const { figures } = extract(document, published === undefined ? {} : { published });
    const about = concerns(topic, document);
    const explanations = explainMatches(topic, figures);
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ source: document.source, about, explanations })}\n`
        : `${document.source}: ${about ? "is" : "is not"} about ${topic.title}\n${explanations.map(describe).join("")}`,
    );
  }
}

function findTopic(name: string, place: string): Topic {
  const topics = readTopics(/\.ya?ml$/.test(name) ? name : place);
  const found = /\.ya?ml$/.test(name) ? topics[0] : topics.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const known = topics.map(({ id }) => id).join(", ") || "none";
  throw new UsageError(`there is no topic "${name}"; known topics in ${place}: ${known}`);
}

function describe({ figure, match, ambiguous, near }: Explanation): string {
  const head = `\n${quote(figure.evidence)}\n`;
  if (match !== undefined) return `${head}  stands for ${match.metric}: ${match.why}\n`;
  if (ambiguous.length > 0) {
    const metrics = ambiguous.map(({ metric }) => metric).join(" and ");
    return `${head}  fits ${metrics}, and stands for none: exclude one of them by a phrase\n`;
  }
  const nearly = near.map(({ metric, missed }) => `  nearly ${metric}, but ${missed.join(", ")}\n`);
  return `${head}${nearly.length > 0 ? nearly.join("") : "  stands for nothing here\n"}`;
}

/** The figure among its neighbours, with the page that it stands on. */
function quote({ prefix, exact, suffix, boxes }: Explanation["figure"]["evidence"]): string {
  const words = `…${prefix}[${exact}]${suffix}…`.replaceAll(/\s+/g, " ");
  const page = boxes?.[0]?.page;
  return page === undefined ? words : `page ${page}: ${words}`;
}
