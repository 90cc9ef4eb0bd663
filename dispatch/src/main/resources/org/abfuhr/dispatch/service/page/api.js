// Speaks to the service. A refused call throws its problem: title, code, errors with message and fix.
export class Refused extends Error {
  constructor(problem, status) {
    super(problem.title ?? String(status));
    this.status = status;
    this.code = problem.code ?? "";
    this.errors = problem.errors ?? [];
  }
}

async function call(method, path, body) {
  const response = await fetch(path, {
    method, headers: body ? { "Content-Type": "application/json" } : {}, body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : {};
  if (!response.ok) throw new Refused(json, response.status);
  return json;
}

export const get = (path) => call("GET", "/api/v1/" + path);
export const post = (path, body) => call("POST", "/api/v1/" + path, body);
export const del = (path) => call("DELETE", "/api/v1/" + path);

/** Listens to server-sent events; `handlers` by event name get the data. Returns a function that ends it. */
export function listen(path, handlers, ended = () => {}) {
  const source = new EventSource("/api/v1/" + path);
  for (const [name, handler] of Object.entries(handlers)) source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
  source.onerror = () => ended(source);
  return () => source.close();
}
