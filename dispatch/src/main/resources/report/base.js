// What every part of the page uses: data, texts, numbers in the reader's language, small DOM builders.
const data = JSON.parse(document.getElementById("data").textContent);
const lang = data.meta.lang;
const byId = id => document.getElementById(id);
const text = (key, values = {}) => (data.texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
const formats = new Map();
function number(value, digits = 0) {
    if (!formats.has(digits)) formats.set(digits, new Intl.NumberFormat(lang, {minimumFractionDigits: digits, maximumFractionDigits: digits}));
    return formats.get(digits).format(value);
}
const euroFormat = new Intl.NumberFormat(lang, {style: "currency", currency: "EUR"});
const euro = microEuro => euroFormat.format(microEuro / 1e6);
const percent = share => number(share * 100) + (lang === "de" ? " %" : "%");
const clockFormat = new Intl.DateTimeFormat(lang, {hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: data.meta.zone});
const clock = second => clockFormat.format((data.meta.start + second) * 1000);
const dayFormat = new Intl.DateTimeFormat(lang, {weekday: "long", timeZone: "UTC"});
const weekday = day => dayFormat.format(Date.parse(data.meta.date + "T12:00:00Z") + day * 86400000);
function duration(seconds) {
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? number(minutes) + " min" : number(Math.floor(minutes / 60)) + " h " + String(minutes % 60).padStart(2, "0") + " min";
}
// Colors that people with any color vision can tell apart (Okabe and Ito, 2008), darkened where white text stands on them.
const palette = ["#0072b2", "#c04f00", "#00795a", "#a34e80", "#8a6d00", "#2f86b8", "#4b4b4b", "#6a3fa0"];
const colorOf = vehicle => palette[vehicle % palette.length];
// Light to dark, so that it also reads in gray.
const fillColors = ["#f3ead0", "#e9cf8f", "#dca54c", "#b8741f", "#7a4208", "#2d1402"];
const fillColor = fill => fillColors[Math.max(0, Math.min(5, fill < .5 ? Math.floor(fill * 4) : fill >= 1 ? 5 : fill >= .8 ? 4 : fill >= .65 ? 3 : 2))];

function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
        else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
}
function svg(tag, attributes = {}, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}
const chip = color => element("span", {class: "chip", style: "background:" + color});
function fillBar(fill) {
    const inside = element("i", {style: `width:${Math.min(100, Math.max(0, fill * 100))}%;background:${fillColor(fill)}`});
    return element("span", {}, element("span", {class: "bar"}, inside), percent(fill));
}

// Fill of a container at a second of the day, between its levels at the day's two ends.
const fillAt = (container, second) => container.fill + (container.next - container.fill) * Math.max(0, Math.min(1, second / 86400));

// What is selected; the parts of the page listen.
const selection = {listeners: [], current: null, set(what) { this.current = what; this.listeners.forEach(listener => listener(what)); }};
const hidden = new Set();
