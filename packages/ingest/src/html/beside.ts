import type { MarkupNode } from "./markup.ts";

const boundary = "(?:^|[\\s_:-]|$)";

/** Words of a class or id that name what stands beside an article whatever its size. */
const strong =
  "captions?|figcaption|newsletters?|comments?|disqus|respond|related|recirc(?:ulation)?|recommend(?:ed|ations?)|most-(?:read|popular|viewed)|taboola|outbrain|cookies?|consent|gdpr|onetrust|ot-sdk|sp-message|twitter-tweet|instagram-media|tiktok-embed|footer|colophon|breadcrumbs?";
/** Words that may as well stand in the class of the whole body: "article has-share-bar". */
const weak =
  "credits?|subscri(?:be|ption|ptions)|signup|sign-up|promos?|promoted|teasers?|share|sharing|sharebar|likes|social|sr-only|visually-?hidden|screen-reader(?:-text)?|ads?|advert(?:s|isements?|ising)?|sponsor(?:ed)?|tags|topics|read-?more|more-on|more-from|up-next|paywall|regwall|register|login|signin|sign-in|popup|modal|overlay|toolbar|byline|author-?(?:bio|box|info|card)?|bio|biography|dateline-time|timestamp|date|meta|post-info|kicker|eyebrow|copyright|disclaimer|widget|sidebar|rail|gallery|carousel|slideshow|print-only|no-print|donat(?:e|ion)|membership|poll|ticker|trending|audio|player|video";

const pattern = (words: string) => new RegExp(`${boundary}(${words})(?=${boundary})`, "i");
const strongWords = pattern(strong);
const weakWords = pattern(weak);

/** The word by which an element is known to stand beside the article. */
export interface Cue {
  readonly word: string;
  readonly isStrong: boolean;
}

/** What in an element's class, id or role names that it stands beside an article: related stories, sharing, comments. */
export function cueOf({ name, attribs }: MarkupNode): Cue | undefined {
  if (name === "footer") return { word: name, isStrong: true };
  if (name === "form") return { word: name, isStrong: false };
  if (attribs === undefined) return undefined;
  const { class: classes, id, role } = attribs;
  if (role !== undefined && asideRole.test(role)) return { word: role, isStrong: true };
  if (classes === undefined && id === undefined) return undefined;
  // A long id is a headline made into one.
  const named = id !== undefined && id.length <= longestId ? id : "";
  const names = apart(`${classes ?? ""} ${named}`.slice(0, 600));
  if (
    /(?:^|\s)(?:is-)?hidden(?:\s|$)/.test(names) &&
    !/:(?:block|flex|grid|inline|contents)/.test(names)
  ) {
    return { word: "hidden", isStrong: false };
  }
  const surely = strongWords.exec(names)?.[1];
  if (surely !== undefined) return { word: surely.toLowerCase(), isStrong: true };
  const perhaps = weakWords.exec(names)?.[1];
  return perhaps === undefined ? undefined : { word: perhaps.toLowerCase(), isStrong: false };
}

const longestId = 32;
const asideRole = /^(?:dialog|alertdialog|banner|navigation|complementary|contentinfo)$/i;

const inlineWords = pattern(
  "captions?|figcaption|credits?|ads?|advert(?:s|isements?)?|sr-only|visually-?hidden|screen-reader(?:-text)?",
);

/** Whether an element within a line is a caption, or words for those who do not see the page. */
export function isInlineAside({ attribs }: MarkupNode): boolean {
  const names = attribs?.class;
  return names !== undefined && inlineWords.test(apart(names));
}

/** "FeaturedImageCaption" as "Featured-Image-Caption". */
function apart(names: string): string {
  return /[a-z][A-Z]/.test(names) ? names.replace(/([a-z])([A-Z])/g, "$1-$2") : names;
}
