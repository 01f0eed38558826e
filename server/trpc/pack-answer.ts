import superjson, { type SuperJSONResult } from "superjson";

type Walk = { keys: string[]; dates: Record<string, ["Date"]> };

/** True when all of it is plain and each date has been noted under its place. */
function isSimple(value: unknown, walk: Walk): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0);
  }
  if (typeof value !== "object") return false;
  if (value instanceof Date) return noted(value, walk);
  if (Array.isArray(value)) {
    return value.every(
      (item, at) => item !== undefined && isSimpleAt(String(at), item, walk),
    );
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, item]) =>
    isSimpleAt(key, item, walk),
  );
}

function isSimpleAt(key: string, value: unknown, walk: Walk): boolean {
  walk.keys.push(key);
  const simple = isSimple(value, walk);
  walk.keys.pop();
  return simple;
}

function noted(date: Date, { keys, dates }: Walk): boolean {
  const isWritable = !keys.some((key) => /[.\\]/.test(key));
  if (keys.length === 0 || !isWritable) return false;
  dates[keys.join(".")] = ["Date"];
  return !Number.isNaN(date.getTime());
}

/**
 * What superjson would write, for a fraction of its work: our answers are plain values and
 * dates, of which a reader needs only the places. Whatever else there is, superjson packs.
 */
export function packAnswer(answer: unknown): SuperJSONResult {
  const walk: Walk = { keys: [], dates: {} };
  if (answer === undefined || !isSimple(answer, walk)) {
    return superjson.serialize(answer);
  }
  // Dates write themselves as text when the answer becomes JSON.
  const json = answer as SuperJSONResult["json"];
  return Object.keys(walk.dates).length === 0
    ? { json }
    : { json, meta: { values: walk.dates, v: 1 } };
}
