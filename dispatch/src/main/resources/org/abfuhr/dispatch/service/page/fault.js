// Notices at the foot of the page: what went wrong and what to do, what was done, what happened on the road.
import { byId, h, button } from "./dom.js";
import { t } from "./words.js";

const MOST = 2, READ = 8000; // shown in full, the newest first; milliseconds that a good one stays

/** Shows a notice until it is closed; `kind` is bad, warn or good. Good ones go by themselves, or when the next comes. */
export function notice(kind, text, details = []) {
  const box = byId("notices");
  box.querySelectorAll(".good").forEach((old) => old.remove());
  const item = h("li", { class: kind, role: kind === "good" ? "status" : "alert" },
    h("div", {}, h("b", {}, text), details.map((line) => h("p", {}, line))),
    button("×", () => { item.remove(); fold(box); }, { class: "icon", "aria-label": t("close") }));
  box.prepend(item);
  if (kind === "good") setTimeout(() => { item.remove(); fold(box); }, READ);
  fold(box);
}

/** Older ones are one line that opens, so that they do not cover the page. */
function fold(box) {
  box.querySelector(".more")?.remove();
  const old = [...box.children].slice(MOST);
  old.forEach((item) => { item.hidden = !box.classList.contains("all"); });
  if (!old.length) { box.classList.remove("all"); return; }
  box.append(h("li", { class: "more" },
    button(t(box.classList.contains("all") ? "notice.less" : "notice.more", old.length), () => { box.classList.toggle("all"); fold(box); }, { class: "quiet", "aria-expanded": String(box.classList.contains("all")) }),
    button(t("notice.clear"), () => box.replaceChildren(), { class: "quiet" })));
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
