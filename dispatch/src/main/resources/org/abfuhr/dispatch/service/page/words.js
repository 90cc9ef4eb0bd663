// The page's language and formats: the browser's, unless somebody has switched.
import de from "./words_de.js";
import en from "./words_en.js";

const LANGUAGES = { de, en };
const wished = localStorage.getItem("language") ?? navigator.language.slice(0, 2);
export const language = wished in LANGUAGES ? wished : "en";
export const locale = language === "de" ? "de-DE" : "en-GB";

/** A text with its gaps filled: `{0}`, and words that depend on whether a value is 1: `{0} {0?stop|stops}`. */
export function t(key, ...values) {
  return (LANGUAGES[language][key] ?? key).replace(/\{(\d)(?:\?([^|}]*)\|([^}]*))?\}/g, (_, i, one, many) => (one === undefined ? values[i] : String(values[i]) === "1" ? one : many));
}

export function switchLanguage() {
  localStorage.setItem("language", language === "de" ? "en" : "de");
  location.reload();
}

const numbers = (digits, options = {}) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
const WHOLE = numbers(0), TENTH = numbers(1), PERCENT = numbers(0, { style: "percent" }), EURO = numbers(2, { style: "currency", currency: "EUR" });
export const whole = (value) => WHOLE.format(value);
export const tenth = (value) => TENTH.format(value);
export const euro = (value) => EURO.format(value);
export const percent = (share) => (share < 0 ? "–" : PERCENT.format(share));
export const chance = (share) => (share < 0 ? "–" : share > 0 && share < 0.01 ? "< " + PERCENT.format(0.01) : PERCENT.format(share));
export const signed = (value, format = tenth) => (Math.abs(value) < 0.005 ? "±0" : (value > 0 ? "+" : "−") + format(Math.abs(value)));
export const hours = (seconds) => `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, "0")} h`;
export const minutes = (seconds) => (seconds >= 3600 ? hours(seconds) : seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`);

const LONG_DAY = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
export const longDay = (date) => LONG_DAY.format(new Date(date + "T00:00:00Z"));
const SHORT_DAY = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
export const shortDay = (date) => SHORT_DAY.format(new Date(date + "T00:00:00Z"));
const WEEKDAY = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
/** A day by its weekday, a week or more later by its date, too. */
export const dayAfter = (date, days) => (days < 7 ? WEEKDAY : SHORT_DAY).format(new Date(Date.parse(date) + days * 86400000));

/** Formats instants (milliseconds or ISO 8601) as the city's clock shows them. */
export const clockOf = (zone) => {
  const format = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  return (instant) => format.format(new Date(instant));
};
