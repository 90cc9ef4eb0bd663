// What speaks against releasing a version, as the service says it, in the language of the page.
import { h } from "./dom.js";
import { t, whole } from "./words.js";

export const warnings = (plan) => plan.warnings ?? [];

export const warningList = (list) => h("div", { class: "warnings", role: "note" }, h("b", {}, t("warning.title")),
  h("ul", {}, list.map((each) => h("li", { "data-code": each.code }, sentence(each)))));

function sentence({ code, text, amount, before, with: other, limit, containers = [] }) {
  const said = t("warning." + code, whole(amount), whole(before ?? 0), other?.split(".").at(-1), whole(limit ?? 0));
  return (said === "warning." + code ? text : said) + (containers.length ? ` (${containers.join(", ")}${containers.length < amount ? ", …" : ""})` : "");
}
