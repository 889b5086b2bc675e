import type { SpokenCase } from "./spoken-case.ts";

/** The speaker stands in another sentence, or under another name. */
export default [
  ["“We lost 12 miners,” Ann Ruiz said. “Another nine were hurt.”", "12 Ann Ruiz; 9 Ann Ruiz"],
  [
    "“It was bad,” Ann Ruiz said. “We lost 12 miners. Nine guards fled.”",
    "12 Ann Ruiz; 9 Ann Ruiz",
  ],
  ["“It was bad. We lost 12 miners,” Ann Ruiz said.", "12 Ann Ruiz"],
  ["“We lost 12 miners. It was bad,” said Ann Ruiz.", "12 Ann Ruiz"],
  ["Ann Ruiz said: “It was bad. We lost 12 miners. Nine guards fled.”", "12 Ann Ruiz; 9 Ann Ruiz"],
  ["“It was bad,” Ann Ruiz said. Some 12 miners died.", "12 -"],
  ["“It was bad,” Ann Ruiz said.\n\n“We lost 12 miners,” she added.", "12 Ann Ruiz"],
  ["Ann Ruiz said it was bad.\n\n“We lost 12 miners,” she said.", "12 Ann Ruiz"],
  ["“It was bad,” Ann Ruiz said. “We lost all.\n\n“Then 12 miners came up.”", "12 Ann Ruiz"],
  ["“It was bad,” Ann Ruiz said.\n\n“We lost 12 miners.”", "12 Ann Ruiz"],
  ["Mine manager Ann Ruiz toured the site. She said 12 miners died.", "12 Ann Ruiz"],
  ["Ann Ruiz runs the mine. Ruiz said 12 miners died.", "12 Ann Ruiz"],
  ["Ann Ruiz runs the mine. Ms. Ruiz said 12 miners died.", "12 Ann Ruiz"],
  ["The mine is run by Ann Ruiz. “We lost 12 miners,” Ruiz said.", "12 Ann Ruiz"],
  ["The Harbor Mining Board met Friday. The board said 12 miners died.", "12 Harbor Mining Board"],
  ["The union said it was bad. It said 12 miners died.", "12 union"],
  [
    "The Mine Workers Guild, a union, met Friday. The union said 12 miners died.",
    "12 Mine Workers Guild",
  ],
  ["A new court filing was made Thursday. The filing says 12 miners died.", "12 new court filing"],
  ["A report by the union came out. The report says 12 miners died.", "12 report by the union"],
  [
    "The administration said it was bad. The administration says 12 miners died.",
    "12 administration",
  ],
  [
    "Federal Judge Dana Cole took the case. The judge said 12 miners died.",
    "12 Federal Judge Dana Cole",
  ],
  ["Ann Ruiz and Tom Beck met. He said 12 miners died.", "12 -"],
  ["The mill is old. It has 12 looms.", "12 -"],
  ["The agency said 12 clerks left. The union denied it.", "12 agency"],
  ["The union said it was bad. There were 12 deaths.", "12 -"],
  [
    "“We lost 12 miners,” the manager said. He added that nine guards fled.",
    "12 manager; 9 manager",
  ],
  ["The officials said it was bad. They said 12 miners died.", "12 officials"],
] satisfies readonly SpokenCase[];
