import { placeHeader } from "@/app/_lib/page-place";
import type { importPack } from "@/server/library/import-pack";
import type { PackSeen } from "@/server/library/look-into-pack";

type Answers = {
  look: PackSeen;
  add: Awaited<ReturnType<typeof importPack>>;
};

/** Said no to, in words for whoever chose the file. */
export class PackRefused extends Error {}

const NOT_REACHED =
  "Holdfast could not be reached. The file is still chosen. Try again in a moment.";

async function refusalIn(answer: Response): Promise<string> {
  try {
    const { error } = await answer.json();
    return error.data.fields.pack?.[0] ?? error.message;
  } catch {
    return NOT_REACHED;
  }
}

/** Sends one pack, to be looked into or added; rejects with `PackRefused` alone. */
export async function sendPack<W extends keyof Answers>(
  wish: W,
  file: Blob,
): Promise<Answers[W]> {
  const answer = await fetch(`/api/packs?wish=${wish}`, {
    method: "POST",
    headers: { ...placeHeader(), "content-type": "application/octet-stream" },
    body: file,
  }).catch(() => null);
  if (answer?.ok) return answer.json();
  throw new PackRefused(answer ? await refusalIn(answer) : NOT_REACHED);
}
