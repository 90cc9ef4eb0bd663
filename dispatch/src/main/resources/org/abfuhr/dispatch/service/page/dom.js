// Building of elements. Text stays text; nothing is ever inserted as markup, and no style is written inline.
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (on… are listeners, `vars` CSS variables) and children. */
export const h = (tag, attributes = {}, ...children) => furnish(document.createElement(tag), attributes, children);
export const s = (tag, attributes = {}, ...children) => furnish(document.createElementNS(SVG, tag), attributes, children);

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "vars") Object.entries(value).forEach(([key, each]) => element.style.setProperty(key, each));
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== "" && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);
export const button = (text, action, attributes = {}) => h("button", { type: "button", onclick: action, ...attributes }, text);
export const facts = (rows) => h("dl", {}, rows.filter(Boolean).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
export const vehicleVars = (index) => ({ "--tint": `var(--v${index % 8})`, "--tint-ink": `var(--n${index % 8})` });
export const badge = (index) => h("span", { class: "badge", vars: vehicleVars(index), "aria-hidden": "true" }, String(index + 1));
export const palette = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
