import { defineRule } from "../../rule.ts";

const kind = "(?:cv|cr|md|mc|mj|bk|ap|br|bap|civ|crim|mdl|po|rj|misc)";

/**
 * The number of a case.
 * - 3:18-cv-00428-DMS-MDD
 * - 18cv428 DMS MDD
 * - Case No. 17-12345
 * - Nos. 18-55123, 18-55124
 */
export const caseNumber = defineRule({
  id: "docket/case-number",
  class: "docket",
  pattern: new RegExp(
    [
      `(?<![\\p{L}\\p{N}])(?:\\d{1,2}:)?\\d{2,4}-?${kind}-?\\d{2,6}(?:-[\\p{L}\\p{N}()]{1,6})*`,
      `(?<![\\p{L}\\p{N}])(?:Case|Docket|Civil(?:\\s+Action)?|Criminal|Adversary|Claim|Appeal|Cause|Index|File)?\\s{0,3}(?:Nos?\\.:?|Number[:,]?(?:\\s+is)?)\\s*\\d{1,4}[-–:]\\d{2,6}(?:[-–][\\p{L}\\p{N}]{1,6})*(?:(?:,|,?\\s+and|\\s+&)\\s+\\d{1,4}[-–]\\d{2,6})*`,
      `(?<![\\p{L}\\p{N}.,])\\d{2}\\s(?:Civ|Cr|Crim|Misc)\\.\\s?\\d{2,6}`,
      `(?<![\\p{L}\\p{N}])Case:?\\s+\\d{1,4}[-–:]\\d{2,6}(?:[-–][\\p{L}\\p{N}]{1,6})*`,
      `(?<![\\p{L}\\p{N}])(?:MDL|Docket|Index|Cause|Claim|Proof\\s+of\\s+Claim|Bankruptcy|A)\\s*(?:Nos?\\.|Number|#)\\s*\\d[\\d-]*`,
    ].join("|"),
    "giu",
  ),
});
