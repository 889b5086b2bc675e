import type { Outcome } from "@recount/core";

/** A kind of page that is no article, though it may look like one. */
export interface Refusal extends Outcome {
  /** What its title or its largest heading says. */
  readonly title?: RegExp;
  /** What stands anywhere among its words. */
  readonly words?: RegExp;
  /** In words: a page with a longer body is an article, whatever else stands on it. */
  readonly longestBody: number;
  /** A page that has a day is none of this kind, whatever its title says. */
  readonly needsNoDay?: true;
}

const notFound = "the site has no such page, though its server did not say so (a soft 404)";
const askedConsent =
  "the site asks for consent to cookies before it gives the page; open it in a browser";

/** Pages that may look like an article, and are none, in the order in which they are looked for. */
export const refusals: readonly Refusal[] = [
  {
    code: "challenge",
    message:
      "the site asks for proof of a human reader instead of giving the page; open it in a browser",
    title:
      /^(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|are you (?:a )?(?:human|robot)|human verification|security (?:check|verification)|verify (?:that )?you(?:['’]re| are)|please verify|robot check|ddos-guard|one more step|request blocked|you have been blocked|blocked)\b/i,
    words:
      /\b(?:checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|you are not a (?:ro)?bot|prove (?:that )?you(?:['’]re| are) (?:a )?human|(?:enable|allow) javascript and cookies to continue|unusual (?:traffic|activity) from your|complete the (?:security check|captcha)|automated access|(?:cloudflare )?ray id\b|press (?:and|&) hold)/i,
    longestBody: 120,
  },
  {
    code: "not-found",
    message: notFound,
    title:
      /(?:^|[|:–—-]\s*)(?:error\s*:?\s*)?404\b|\b(?:page|article|story|content) (?:was |is |can ?not be |could ?n[o’']t be )?(?:not found|not available|no longer (?:available|exists?)|unavailable|does ?n[o’']t exist|missing|cannot be found)|^not found\b|^(?:sorry|oops|uh[- ]oh|whoops)\b.{0,60}\b(?:page|find|exist|lost)/i,
    words:
      /\b(?:page|article|story|content) (?:that )?you(?:['’]re| are| were|['’]ve| have)? (?:looking for|requested|trying to (?:reach|view|access|find))\b.{0,60}\b(?:not|no longer|removed|moved|unavailable|n['’]t)|\bwe (?:ca ?n['’]?t|can ?not|could ?n['’]t|were unable to) find (?:the|that|this) (?:page|article|story)\b/i,
    longestBody: 150,
  },
  {
    code: "consent",
    message: askedConsent,
    title:
      /^(?:before you continue|we (?:value|care about|respect) your privacy|your privacy(?: choices| settings)?$|cookie (?:consent|settings|preferences)|privacy settings|consent\b|manage (?:your )?(?:consent|cookies|privacy))/i,
    words:
      /\bwe(?:,)? (?:and|with) (?:our|\d+)(?: \d+)?(?: \p{L}+)? partners\b.{0,80}\b(?:store|process|use)\b/isu,
    longestBody: 60,
  },
  {
    code: "unavailable",
    needsNoDay: true,
    message: "the site gives a notice that it cannot or will not give the page; try again later",
    title:
      /^(?:(?:http )?(?:error|status)?[\s:#-]*(?:4(?:0[013]|10|29|51)|5\d\d)(?:[\s:|.–—-]*(?:bad (?:gateway|request)|(?:internal )?server error|service (?:temporarily )?unavailable|gateway time-?out|too many requests|forbidden|unauthorized|gone|unavailable (?:due to|for) legal reasons|error)\b|$)|(?:bad gateway|internal server error|service (?:temporarily )?unavailable|gateway time-?out|too many requests|403 forbidden|forbidden)$|(?:we['’]ll|we will) be (?:right )?back\b|(?:site |website )?(?:is )?(?:down for|under) (?:scheduled )?maintenance\b|maintenance$|(?:this (?:site|content|page|website) is )?(?:not available|unavailable) in your (?:country|region|location)\b)/i,
    words:
      /\b(?:from a country belonging to the european economic area|(?:is|are) (?:currently )?(?:not available|unavailable) in (?:your|most) (?:country|region|location|european countries)|down for (?:scheduled |planned )?maintenance|sent too many requests in a given)/i,
    longestBody: 120,
  },
  {
    code: "login",
    needsNoDay: true,
    message: "the site asks for an account before it gives the page; ask for the article elsewhere",
    title:
      /^(?:(?:please )?(?:sign|log) ?in(?: to (?:continue|your account))?|login|register|sign up|create (?:an|your) account)$/i,
    longestBody: 60,
  },
  // Of pages in other languages, by what they are called.
  {
    code: "not-found",
    message: notFound,
    title:
      /(?:página|pagina|page|seite|sidan|siden|strona|artikel|article|artículo|sayfa|страница)\s(?:[\p{L}'’]+\s){0,3}(?:no encontrada|no encontrado|no existe|non trouvée?|introuvable|n['’]existe (?:pas|plus)|nicht (?:gefunden|vorhanden|verfügbar)|existiert nicht|non trovata|não encontrada|niet gevonden|inte|ikke|nie znaleziona|bulunamadı|не найдена)(?!\p{L})|ページが見つかりません|页面不存在|페이지를 찾을 수 없습니다/iu,
    longestBody: 150,
  },
  {
    code: "consent",
    message: askedConsent,
    title:
      /^(?:weiterlesen mit werbung|wir (?:schätzen|respektieren|achten) ihre privatsphäre|(?:nous respectons )?votre vie privée|valoramos (?:tu|su) privacidad|rispettiamo la tua privacy|(?:wij|we) (?:hechten|respecteren))/iu,
    words:
      /(?<!\p{L})(?:wir und unsere|nous et nos|nosotros y nuestros|noi e i nostri|nós e os nossos|wij en onze)\s(?:\d+\s)?(?:partner|partenaires|socios|parceiros)/iu,
    longestBody: 60,
  },
];

/** A page that gives the beginning of its article. */
export const paywall: Refusal = {
  code: "paywall",
  message:
    "the page gives the beginning alone to those who do not pay; ask for the article elsewhere",
  words:
    /\b(?:(?:subscribe|sign up|register|log ?in|sign in|subscription|become a (?:member|subscriber)|start your (?:free )?trial)\b.{0,40}\bto (?:continue|keep|finish|read|unlock|access|view)|to (?:continue|keep) reading\b|(?:continue|keep) reading (?:this (?:article|story) )?with (?:a|your)\b|already (?:a )?(?:subscriber|subscribed|a member|have an account)|(?:article|story|content) is (?:only )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to) (?:our )?(?:paying |registered )?(?:subscribers|members)|you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}(?:limit|free articles?)|(?:subscriber|member)[- ]only (?:content|article|story)|for subscribers only|unlock (?:this|the) (?:article|story|full))/is,
  longestBody: 60,
};
/** The same in other languages. */
export const paywallAbroad =
  /(?:jetzt weiterlesen|weiterlesen mit|um weiterzulesen|bereits abonnent|(?:nur|exklusiv) für abonnenten|réservée? (?:à nos|aux) abonnés|déjà abonné|pour lire la suite|% (?:de cet article )?à lire|(?:exclusivo )?para suscriptores|suscríbe(?:te|se) para|ya (?:es|soy|eres) suscriptor|riservato agli abbonati|sei già abbonato|alleen voor abonnees|para assinantes)(?!\p{L})/iu;
