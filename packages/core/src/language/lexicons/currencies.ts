/** ISO 4217 codes of the signs that stand in front of an amount. */
export const currencySigns: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  C$: "CAD",
  CA$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  NZ$: "NZD",
  HK$: "HKD",
  R$: "BRL",
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  "₪": "ILS",
  "₽": "RUB",
  R: "ZAR",
  Rs: "INR",
  "Rs.": "INR",
};

/** Codes that stand before or behind an amount as they are. */
export const currencyCodes: readonly string[] = (
  "USD EUR GBP JPY CAD AUD NZD CHF CNY RMB HKD INR ZAR MXN BRL KRW RUB SEK NOK DKK PLN CZK HUF TRY ILS " +
  "AED SAR EGP NGN KES PKR BDT IDR THB PHP VND TWD SGD MYR ARS CLP COP PEN UAH"
).split(" ");

/** Names by their singular; a name that several countries share stands with its country or is declined. */
export const currencyNames: Readonly<Record<string, string>> = {
  dollar: "USD",
  "us dollar": "USD",
  "u.s. dollar": "USD",
  "american dollar": "USD",
  "canadian dollar": "CAD",
  "australian dollar": "AUD",
  "new zealand dollar": "NZD",
  "hong kong dollar": "HKD",
  "singapore dollar": "SGD",
  buck: "USD",
  euro: "EUR",
  "pound sterling": "GBP",
  "british pound": "GBP",
  quid: "GBP",
  yen: "JPY",
  "japanese yen": "JPY",
  yuan: "CNY",
  renminbi: "CNY",
  "chinese yuan": "CNY",
  rupee: "INR",
  "indian rupee": "INR",
  rand: "ZAR",
  "south african rand": "ZAR",
  "mexican peso": "MXN",
  "philippine peso": "PHP",
  "argentine peso": "ARS",
  "chilean peso": "CLP",
  "colombian peso": "COP",
  "brazilian real": "BRL",
  ruble: "RUB",
  rouble: "RUB",
  "swiss franc": "CHF",
  "swedish krona": "SEK",
  "swedish kronor": "SEK",
  "norwegian kroner": "NOK",
  "danish kroner": "DKK",
  zloty: "PLN",
  hryvnia: "UAH",
  shekel: "ILS",
  "turkish lira": "TRY",
  baht: "THB",
  naira: "NGN",
  dirham: "AED",
  "saudi riyal": "SAR",
  "south korean won": "KRW",
  "korean won": "KRW",
  "deutsche mark": "DEM",
  "finnish markka": "FIM",
  "french franc": "FRF",
};

/** Hundredths of a unit. */
export const currencyCents: Readonly<Record<string, string>> = {
  cent: "USD",
  penny: "GBP",
  pence: "GBP",
};
