function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Closed classes of English, which a tagger gets wrong more often than a list does. */
export const prepositions = words(
  "about above across after against along among amid around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past per pending since through throughout to toward towards under underneath until up upon via with within without",
);
export const determiners = words(
  "the a an this that these those its their his her our your my each every all both some any no another such what which either neither",
);
export const pronouns = words(
  "it he she they we you i him them us me itself themselves himself herself who whom there these those this everyone someone nobody",
);
export const relatives = words("who whom whose which that");
export const conjunctions = words(
  "and or but nor yet so because although though while whereas if unless whether when where than once",
);
export const auxiliaries = words(
  "be is are was were been being am have has had having do does did will would shall should can could may might must remains",
);
export const adverbs = words(
  "still only just least also now already currently yet not never thus far so then even about approximately nearly almost again too very more most less ever often together apart instead however there here",
);
export const subordinators = words(
  "that because although though while whereas if unless whether when where since after before until as",
);
