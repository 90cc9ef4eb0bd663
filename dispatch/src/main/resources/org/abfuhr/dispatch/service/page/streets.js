// Pieces of road between two junctions, and the streets that they make up.
import * as L from "./leaflet.js";
import { state } from "./state.js";
import { decode } from "./day.js";

const GAP = 40; // metres between pieces that are still one street: a junction, a square

/** Groups of roads of one class and name: `lines` to draw, and `pieces` that know their OpenStreetMap way and their name. */
export const readRoads = ({ roads }) => roads.map(({ roadClass, name, lines, ways = [] }) => {
  const of = waysOf(ways), pieces = lines.map((line, i) => ({ line: decode(line), way: of[i], name })).filter(({ line }) => line.length > 1);
  return { roadClass, name, pieces, lines: pieces.map(({ line }) => line) };
});

/** The way of each line, from pairs of a way and how many lines it has. */
function waysOf(runs) {
  const of = [];
  for (let i = 0; i < runs.length; i += 2) of.push(...Array(runs[i + 1]).fill(runs[i]));
  return of;
}

/** The piece of road nearest to a place; null beyond `most` metres. */
export function nearestPiece(at, most) {
  const here = L.CRS.EPSG3857.project(at), scale = Math.cos((at.lat * Math.PI) / 180);
  let best = null, least = most;
  for (const { pieces } of state.roads) for (const piece of pieces) for (let i = 1; i < piece.line.length; i++) {
    const [from, to] = [piece.line[i - 1], piece.line[i]];
    if (outside(from[0], to[0], at.lat, 0.001) || outside(from[1], to[1], at.lng, 0.002)) continue;
    const metres = L.LineUtil.pointToSegmentDistance(here, L.CRS.EPSG3857.project(L.latLng(from)), L.CRS.EPSG3857.project(L.latLng(to))) * scale;
    if (metres < least) [best, least] = [piece, metres];
  }
  return best;
}

const outside = (a, b, value, margin) => value < Math.min(a, b) - margin || value > Math.max(a, b) + margin;

/** All pieces of the street that a piece is part of: of its name and hanging together; without a name, of its way. */
export function streetOf(piece) {
  const open = new Set(piece.name ? named(piece.name) : all().filter(({ way }) => way && way === piece.way)), found = [piece];
  open.delete(piece);
  for (const one of found) for (const other of open) if (meet(one, other)) {
    open.delete(other);
    found.push(other);
  }
  return found;
}

const all = () => state.roads.flatMap(({ pieces }) => pieces);
export const named = (name) => state.roads.filter((group) => group.name === name).flatMap(({ pieces }) => pieces);
export const streetNames = () => [...new Set(state.roads.map(({ name }) => name).filter(Boolean))].sort((a, b) => a.localeCompare(b));

const ends = ({ line }) => [line[0], line.at(-1)];
const meet = (one, other) => ends(one).some((a) => ends(other).some((b) => L.CRS.Earth.distance(L.latLng(a), L.latLng(b)) < GAP));

export const metresOf = (pieces) => pieces.reduce((sum, { line }) => sum + line.slice(1).reduce((part, to, i) => part + L.CRS.Earth.distance(L.latLng(line[i]), L.latLng(to)), 0), 0);

/** Longest straight stretch of a piece, as two places. */
export function stretchOf({ line }) {
  const far = (i) => L.CRS.Earth.distance(L.latLng(line[i - 1]), L.latLng(line[i]));
  let longest = 1;
  for (let i = 2; i < line.length; i++) if (far(i) > far(longest)) longest = i;
  return { from: line[longest - 1], to: line[longest] };
}
