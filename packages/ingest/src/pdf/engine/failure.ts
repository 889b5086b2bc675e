import { PasswordException } from "pdf-parse";
import type { FailureCode } from "./task.ts";

/** What an error on opening a file says about the file. */
export function failureCode(error: unknown): FailureCode {
  if (!(error instanceof Error)) return "damaged";
  if (error instanceof PasswordException || error.name === "PasswordException") {
    return /incorrect/i.test(error.message) ? "wrong-password" : "encrypted";
  }
  return "damaged";
}
