import { defineRule } from "../../rule.ts";

/**
 * A URL, a bare host with a path, or an e-mail address.
 * - https://example.org/2018/08/31/report-497
 * - clerk2@example.org
 */
export const webAddress = defineRule({
  id: "contact/web-address",
  class: "contact",
  numeral: "in-word",
  pattern:
    /(?<![\p{L}\p{N}@])(?:https?:\/\/[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000}|(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:com|org|net|gov|edu|mil|info|io|co|uk|us|ca|eu|example)(?![\p{L}\p{N}-])(?:\/[^\s<>"]{0,2000}|(?=[^\p{L}\p{N}]|$))|(?:[\p{L}\p{N}._~/+=&?-]{1,200}%[\dA-F]{2})+[\p{L}\p{N}._~/+=&?-]{0,200}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/giu,
});
