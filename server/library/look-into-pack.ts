import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import type { Pack } from "../packs/check-pack";
import { placesIn, worksheetsIn } from "./pack-places";
import { readPack } from "./packs-at-hand";

const MOST_PROBLEMS = 100;

type Places = Awaited<ReturnType<typeof placesIn>>;

function told(pack: Pack, places: Places) {
  const { name, about, version, author, licence, citation, language } =
    pack.manifest;
  return {
    ok: true as const,
    head: { name, about, version, author, licence, citation, language },
    worksheets: worksheetsIn(pack).map(({ worksheet, reading }, at) => ({
      slug: worksheet.slug,
      title: worksheet.title,
      version: worksheet.version,
      author: worksheet.author,
      licence: worksheet.licence,
      citation: worksheet.citation ?? null,
      minutes: worksheet.minutes,
      language: worksheet.language,
      reading,
      name: places.worksheets[at]?.name ?? worksheet.slug,
      isHere: places.worksheets[at]?.isHere ?? false,
    })),
    measures: pack.measures.map(({ measure, reading }) => ({
      slug: measure.slug,
      name: measure.name,
      licence: measure.licence,
      citation: measure.attribution,
      reading,
    })),
    programmes: pack.pathways.map(({ pathway }, at) => ({
      slug: pathway.slug,
      title: pathway.title,
      version: pathway.version,
      author: pathway.author,
      licence: pathway.licence,
      citation: pathway.citation ?? null,
      language: pathway.language,
      steps: pathway.steps.length,
      isHere: places.programmes[at]?.isHere ?? false,
    })),
  };
}

export type PackSeen =
  | ReturnType<typeof told>
  | {
      ok: false;
      problems: { file: string; line: number; place: string; reason: string }[];
      /** How many more there are than are told. */
      more: number;
    };

/** Who may use the library may look into a pack; nothing of it is kept. */
export async function lookIntoPack(
  caller: Caller,
  read: () => Promise<Uint8Array>,
): Promise<PackSeen> {
  await inPractice(caller, async (_tx, actor) => {
    authorize(canUseLibrary(actor));
  });
  const bytes = await read();
  const checked = await readPack(bytes);
  if (!checked.ok) {
    const { problems } = checked;
    return {
      ok: false,
      problems: problems.slice(0, MOST_PROBLEMS),
      more: Math.max(0, problems.length - MOST_PROBLEMS),
    };
  }
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    return told(checked.pack, await placesIn(tx, actor, checked.pack));
  });
}
