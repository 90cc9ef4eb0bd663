// What is known and what is selected; whoever shows some of it listens for its name.
export const state = {
  who: null, city: null, date: "", plans: [], plan: null, day: null, roads: null, decisions: [], actual: null,
  vehicle: null, container: null, hidden: new Set(), colouring: "fill", difference: null, dayBefore: null, run: null,
};

const listeners = new Map();

export function on(names, listener) {
  for (const name of names.split(" ")) listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

/** Takes values over and tells whoever listens to one of them, each once. */
export function set(values) {
  Object.assign(state, values);
  tell(...Object.keys(values));
}

export function tell(...names) {
  new Set(names.flatMap((name) => listeners.get(name) ?? [])).forEach((listener) => listener());
}

/** Selects vehicle and container (indices or null); `go` moves the map there. */
export function select({ vehicle = null, container = null, go = true }) {
  state.go = go;
  set({ vehicle, container });
}

export function selectContainer(index, go = true) {
  select({ vehicle: state.day.containers[index].stop?.vehicle.index ?? null, container: index, go });
}

export const mayPlan = () => ["planner", "operator"].includes(state.who?.role);
