// Data, texts, formats of the page's language, and building of elements. Nothing is ever inserted as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const locale = data.locale;
const t = (key, ...values) => (data.texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);

const numbers = (digits, options = {}) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
const WHOLE = numbers(0), TENTH = numbers(1), PERCENT = numbers(0, { style: "percent" });
const EURO = numbers(2, { style: "currency", currency: "EUR" }), EURO_WHOLE = numbers(0, { style: "currency", currency: "EUR" });
const whole = (value) => WHOLE.format(value);
const tenth = (value) => TENTH.format(value);
const euro = (value) => EURO.format(value);
const euroWhole = (value) => EURO_WHOLE.format(value);
const percent = (share) => (share < 0 ? "–" : PERCENT.format(share));
const chance = (share) => (share < 0 ? "–" : share > 0 && share < 0.01 ? "< " + PERCENT.format(0.01) : PERCENT.format(share));

const START = Date.parse(data.start);
const CLOCK = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: data.zone });
const DAY_AND_CLOCK = new Intl.DateTimeFormat(locale,
  { day: "2-digit", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: data.zone });
const LONG_DAY = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT_DAY = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const WEEKDAY = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
const clock = (seconds) => CLOCK.format(START + seconds * 1000);
const planDay = new Date(data.date + "T00:00:00Z");
/** A day by its weekday, a week or more later by its date, too. */
const dayAfter = (days) => (days < 7 ? WEEKDAY : SHORT_DAY).format(new Date(planDay.getTime() + days * 86400000));
const hoursText = (seconds) => `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, "0")} h`;
const minutesText = (seconds) => (seconds >= 3600 ? hoursText(seconds)
  : seconds < 60 ? `${Math.round(seconds)} s`
  : seconds < 600 && seconds % 60 ? `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")} min` : `${Math.round(seconds / 60)} min`);
const kWhText = (wattHours) => `${tenth(wattHours / 1000)} kWh`;

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (on… are listeners) and children; text stays text. */
function h(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

function s(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const byId = (id) => document.getElementById(id);

// Colours of the present theme, remembered until the theme changes.
const colours = new Map();

function style(name) {
  if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return colours.get(name);
}
