import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** One hash over the names and contents of these files and folders; what is absent counts as absent. */
export function fingerprint(root, places, wanted = () => true) {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesIn(join(root, place)))) {
    const name = relative(root, file);
    if (!wanted(name)) continue;
    hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(join(place, name)));
}
