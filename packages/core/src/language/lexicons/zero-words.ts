/** Words that count nothing: "no child", "none of the five", "not a single". */
export const zeroPhrase =
  /(?<![\p{L}\p{N}])(?:not\s+a\s+single|not\s+one(?=\s+(?:of|was|has|had|is)\s)|none(?=\s+(?:of|was|were|is|are|has|have|had)\s)|(?<=:\s)none(?=[.;]?\s*$)|neither(?=\s+of\s)|no(?=\s+\p{Ll}))(?![\p{L}\p{N}])/giu;

/** What follows "no" without counting anything. */
export const notCounted: ReadonlySet<string> = new Set(
  (
    "one longer more fewer less doubt comment objection wonder matter question such way sign signs plan plans " +
    "intention intentions details reason reasons other others means mean terms illusions circumstances hard " +
    "later sooner word words need talks good better worse big small different great strangers regrets excuses " +
    "amounts guarantees guarantee choice options option comments objections questions doubts apologies limits bounds odds " +
    "hopes hope signals indications grounds brainer fan fans stranger rush surprise surprises"
  ).split(" "),
);
