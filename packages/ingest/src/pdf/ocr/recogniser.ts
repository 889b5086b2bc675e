import type { PageWord } from "../engine/page-words.ts";
import type { Greymap } from "./picture-page.ts";
import { type Recognised, surenessOf, toWords } from "./to-words.ts";

/** What a picture says, and how sure that is, from 0 to 1. */
export interface Recognition {
  readonly words: readonly PageWord[];
  readonly sureness: number;
}

/** Reads the words of pictures, one after the other. */
export interface Recogniser {
  /** The words of a picture, or that it took too long. */
  readonly recognise: (picture: Greymap, timeLimitMs: number) => Promise<Recognition | "too-slow">;
  readonly close: () => Promise<void>;
}

/** Starts text recognition; nothing where its packages are not installed, for they are optional. */
export async function openRecogniser(): Promise<Recogniser | undefined> {
  const loaded = await load();
  if (loaded === undefined) return undefined;
  const { tesseract, langPath } = loaded;
  const start = () =>
    tesseract.createWorker("eng", tesseract.OEM.LSTM_ONLY, {
      langPath,
      gzip: true,
      // Nothing is written beside the package, and nothing is fetched.
      cacheMethod: "none",
    });
  let worker = start();
  return {
    recognise: async (picture, timeLimitMs) => {
      const running = await worker;
      const job = running.recognize(Buffer.from(picture.bytes), {}, { blocks: true, text: false });
      const result = await within(job, timeLimitMs);
      if (result !== undefined) {
        const blocks = blocksOf(result.data.blocks);
        return { words: toWords(blocks, picture), sureness: surenessOf(blocks) };
      }
      await running.terminate();
      worker = start();
      return "too-slow";
    },
    close: async () => {
      await (await worker).terminate();
    },
  };
}

async function load() {
  try {
    const [{ default: tesseract }, { default: language }] = await Promise.all([
      import("tesseract.js"),
      import("@tesseract.js-data/eng"),
    ]);
    return { tesseract, langPath: language.langPath };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
      return undefined;
    }
    throw error;
  }
}

/** What a promise gives, if it does so in time; a job that was given up may fail without anybody hearing. */
async function within<T>(job: Promise<T>, timeLimitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeLimitMs);
  });
  job.catch(() => undefined);
  try {
    return await Promise.race([job, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

function blocksOf(blocks: readonly Recognised[] | null): readonly Recognised[] {
  return blocks ?? [];
}
