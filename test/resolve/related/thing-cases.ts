/** A page, its number as written, and what the money, share or measure is of. */
export type ThingCase = readonly [page: string, exact: string, thing: string];

export default [
  ["A fine of $1,200 was imposed.", "$1,200", "fine"],
  ["The owner paid a fine in the amount of $1,200.", "$1,200", "owner"],
  ["The plan would create a trust of $2.4 million.", "$2.4 million", "trust"],
  ["The median rent reached $1,890 in May.", "$1,890", "median rent"],
  ["Repairs cost about $2 million.", "about $2 million", "Repairs"],
  ["The assessor values the estate at $12.2 million.", "$12.2 million", "estate"],
  ["Losses are put at $40 million.", "$40 million", "Losses"],
  ["Turnout was 58 percent.", "58 percent", "Turnout"],
  ["Of 304 weavers tested, 4.6 percent were ill.", "4.6 percent", "weavers"],
  ["Winds of 110 miles an hour tore off the roof.", "110 miles an hour", "Winds"],
  ["The slick is 12 miles long.", "12 miles", "slick"],
  ["Two-thirds of the families left.", "Two-thirds", "families"],
] satisfies readonly ThingCase[];
