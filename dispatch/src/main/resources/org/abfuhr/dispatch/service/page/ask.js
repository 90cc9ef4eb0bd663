// One dialog for everything that needs an answer.
import { byId, h, button } from "./dom.js";
import { t } from "./words.js";

/**
 * Asks for fields (`name`, `label`, `type`, `value`, or `options` as pairs, of which `changed` hears); all must be filled unless `optional`.
 * Resolves to their values by name, or to null.
 */
export function ask({ title, note = "", more = "", go = t("ok"), fields }) {
  const dialog = byId("ask");
  return new Promise((resolve) => {
    let answer = null;
    const form = h("form", { method: "dialog" }, h("h2", {}, title), note ? h("p", { class: "small" }, note) : "", more, fields.map(field),
      h("div", { class: "actions" }, button(t("cancel"), () => dialog.close()), h("button", { type: "submit", class: "main", id: "ask-go" }, go)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer = Object.fromEntries(fields.map(({ name }) => [name, form.elements[name].value.trim()]));
      dialog.close();
    });
    dialog.replaceChildren(form);
    dialog.onclose = () => resolve(answer);
    dialog.showModal();
    (fields.map(({ name }) => form.elements[name]).find((input) => input.type === "checkbox" || (!input.value && input.required)) ?? form.elements[fields.at(-1).name]).focus();
  });
}

function field({ name, label, type = "text", value = "", min, max, options, optional, changed }) {
  if (type === "checkbox") return h("label", { class: "check" }, h("input", { name, type, required: true }), h("span", {}, label));
  const input = options
    ? h("select", { name, required: true, onchange: (event) => changed?.(event.target.value) }, options.map(([key, text]) => h("option", { value: key, selected: key === value }, text)))
    : h("input", { name, type, value, min, max, required: !optional, maxlength: type === "text" ? 500 : null });
  return h("label", {}, h("span", {}, label), input);
}
