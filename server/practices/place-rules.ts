/** ISO 3166-1, as far as a practice may stand there. */
const COUNTRY_CODES =
  "AD AE AG AL AM AR AT AU AZ BA BB BD BE BG BH BM BN BO BR BS BT BW BZ CA CH CI CL CM CO CR CV CY CZ DE DK DM DO DZ EC EE EG ES ET FI FJ FO FR GB GD GE GH GI GL GR GT GY HK HN HR HU ID IE IL IN IS IT JM JO JP KE KG KH KN KR KW KY KZ LA LB LC LI LK LS LT LU LV MA MC MD ME MG MK MN MO MT MU MV MW MX MY MZ NA NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RW SA SC SE SG SI SK SL SM SN SR SV SZ TC TH TN TR TT TW TZ UA UG US UY UZ VA VC VG VN VU WS ZA ZM ZW".split(
    " ",
  );

const CURRENCY_CODES =
  "AED ARS AUD BGN BRL CAD CHF CLP COP CRC CZK DKK DOP EGP EUR GBP GEL GHS HKD HUF IDR ILS INR ISK JMD JPY KES KRW KWD KZT LKR MAD MXN MYR NAD NGN NOK NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD THB TND TRY TTD TWD TZS UAH UGX USD UYU VND ZAR ZMW".split(
    " ",
  );

const named = (codes: readonly string[], type: "region" | "currency") => {
  const names = new Intl.DisplayNames("en", { type });
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((x, y) => x.label.localeCompare(y.label, "en"));
};

export type PlaceChoice = { value: string; label: string };

export const countries = (): PlaceChoice[] => named(COUNTRY_CODES, "region");

export const currencies = (): PlaceChoice[] =>
  named(CURRENCY_CODES, "currency").map(({ value, label }) => ({
    value,
    label: `${label} (${value})`,
  }));

/** "America/New York" for reading, the exact name for keeping. */
export const timeZones = (): PlaceChoice[] =>
  ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));

export const isCountry = (code: string) => COUNTRY_CODES.includes(code);

export const isCurrency = (code: string) => CURRENCY_CODES.includes(code);

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z0-9_+\-/]{1,60}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
