/** The languages that coptrack ships, the first being the language a missing one falls back to. */
export const LOCALES = ["en", "fr", "ar", "ro", "ru"] as const;
export type Locale = (typeof LOCALES)[number];

/** The shipped language nearest to a BCP 47 tag ("fr-MA" → "fr"); `fallback` where we do not speak it. */
export function nearestLocale(tag: string | undefined | null, fallback: Locale = "en"): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  // Moldovan is an old tag for Romanian, and still sent by some phones.
  if (language === "mo") return "ro";
  return LOCALES.find((locale) => locale === language) ?? fallback;
}

/** Writing direction of a language. */
export const directionOf = (locale: Locale): "rtl" | "ltr" => (locale === "ar" ? "rtl" : "ltr");

/**
 * The BCP 47 tag that dates and numbers are written by. Arabic keeps Latin digits: the countries named in the seeds write
 * reports with them, and figures stay comparable.
 */
export const tagOf = (locale: Locale): string => (locale === "ar" ? "ar-u-nu-latn" : locale === "en" ? "en-GB" : locale);

/** Each language in its own words: whoever looks for theirs may read no other. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  fr: "Français",
  ar: "العربية",
  ro: "Română",
  ru: "Русский",
};
