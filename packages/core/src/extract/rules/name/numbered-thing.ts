import { defineRule } from "../../rule.ts";

/**
 * A number that is part of a name.
 * - Phase 2
 * - Exhibit 4
 * - COVID-19; I-589
 * - Interstate 5
 * - counts 1 through 4
 *
 * Not "In Texas 40 parents": the word in front must be one that names by number.
 */
export const numberedThing = defineRule({
  id: "name/numbered-thing",
  class: "name",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:Battalion|Brigade|Squad|Company|Ladder|Station|Lane|Floor|Radio|Network|Scene|Act|Note|Deposition|Permit|License|Prop|Proposition|Bill|Defendant|Plaintiff|Respondent|Petitioner|Officer|Dept\.|Department|S&P|Fortune|Russell|FTSE|Nasdaq|Nikkei|Route|Pump|Reactor|Shaft|Mine|Shelter|Hangar|Barracks|Phase|Plan|Top|top|Size|size|Seat|Badge|Invoice|Order|ISBN|Maroon|Big|Mile|Tower|Camp|Bus|Train|Engine|Truck|Terminal|Runway|Studio|Sector|Area|Hole|Well|Courtroom|Exhibit|Exh?\.|Appendix|Attachment|Schedule|Tab|Table|Figure|Fig\.|Form|Class|Group|Step|Level|Tier|Count|Counts|Claim|Claims|Item|Category|Cohort|Track|Stage|Zone|District|Ward|Precinct|Region|Unit|Cell|Gate|Platform|Flight|Interstate|Highway|Channel|Version|Windows|Series|Season|Episode|Grade|World\s+War|Doe|Doe\s+No\.|Opt(?:ion)?|Question|Request|Interrogatory|Vol(?:ume)?\.?|Issue|Edition|Number|No\.|No(?!\s\d+\s\p{Ll}{2,20}(?:s|ren)(?!\p{L}))|Local|Covid|Day|day|Building|Bldg\.|Block|Lot|Box|Bay|Pier|Dock|Line|Model|Type|Mark|Room|Exit|Apollo|Boeing|Airbus|iPhone|iPad|iOS|Galaxy|Pixel|PlayStation|Xbox|Formula|Falcon|Voyager|Artemis|Sonnet|Psalm|Chapter|Pod|channel|version|building|bus|train|cell|tier|block|lane|track|floor|lot|pier|dock|bay|unit|room|dorm|reactor|apartment|apt\.|suite|engine|ladder|station|terminal|runway|zone|district|precinct|sector|region|grade|chapter|page|ward|platform|gate|flight|route|highway|exit|phase|stage|item|question|step|exhibit|table|figure|count)\s+#?(?:\d+(?:\.\d+)*[A-Z]?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)(?:\s*[-–]\s*\d+)?(?![\d,]*\d)(?!\p{L})(?!\s+of\s+(?:the|those)\b)|Counts?\s+(?:\d{1,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?![\d,]*\d|\p{L})|(?:[Mm]embers?|[Ii]nmates?|[Pp]atients?|[Jj]uror|[Ww]itness|(?<!(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious)\s)[Ww]eek|[Ss]ample|[Ss]ite|[Vv]an)\s+#?\d{1,3}(?![\d,]*\d|\p{L}|\s?%|\s+(?:percent|of)(?!\p{L})|\s+(?:\p{L}+\s+)?\p{L}+s(?!\p{L}))|(?:Group|Gang)\s+of\s+\d{1,2}(?!\s\p{Ll}{0,20}(?:s|ren|men|people)(?!\p{L})|[\d,.]*\d)|(?:Big|Group\s+of|Gang\s+of|Fab|Final|Elite|Sweet|Square)\s+(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Sixteen|Twenty)|(?<=(?:the|The|of|its)\s)(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)\s+(?=\p{Lu}\p{Ll})|\p{Ll}{3,20}s\s+\d{1,3}\s+through\s+\d{1,3}(?![\d,]*\d)(?!\s+\p{Ll}{2,20}s\b)|\p{Lu}[\p{L}]{0,11}-\d{1,4}[A-Z]?(?![\p{L}\p{N}])|\p{L}+\d+[\p{L}\p{N}]*|\d+\p{L}+\d[\p{L}\p{N}]*(?![\p{L}\p{N}]))/gu,
});
