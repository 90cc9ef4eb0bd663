// Notices at the foot of the page: what went wrong and what to do, what was done, what happened on the road.
import { byId, h, button } from "./dom.js";
import { t } from "./words.js";

const MOST = 5, READ = 8000; // milliseconds that a good one stays

/** Shows a notice until it is closed; `kind` is bad, warn or good. Good ones go by themselves, or when the next comes. */
export function notice(kind, text, details = []) {
  const box = byId("notices");
  box.querySelectorAll(".good").forEach((old) => old.remove());
  const item = h("li", { class: kind, role: kind === "good" ? "status" : "alert" },
    h("div", {}, h("b", {}, text), details.map((line) => h("p", {}, line))),
    button("×", () => item.remove(), { class: "icon", "aria-label": t("close") }));
  box.append(item);
  if (kind === "good") setTimeout(() => item.remove(), READ);
  while (box.childElementCount > MOST) box.firstChild.remove();
}

export function fault(error) {
  notice("bad", [error.message, error.code ? `(${error.code})` : ""].filter(Boolean).join(" "),
    (error.errors ?? []).map((each) => [each.where, each.message, each.fix].filter(Boolean).join(" · ")));
}

/** Runs an action of a person; what it throws is shown. */
export const attempt = (action) => async (...values) => {
  try {
    return await action(...values);
  } catch (error) {
    fault(error);
    return null;
  }
};
