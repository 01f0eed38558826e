import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { checkPack, type Pack } from "../packs/check-pack";
import { digestOf } from "../worksheets/load-definitions";
import { ownNames } from "./pack-records";
import { type Place, placesOf } from "./pack-rules";
import { atHand, onePackAtATime, shippedDigest } from "./packs-at-hand";

const MOST_PROBLEMS = 100;

/** Every worksheet of a pack, steps by themselves, with what it is called where it comes from. */
export const worksheetsIn = ({ worksheets }: Pack) =>
  worksheets.flatMap(({ worksheet, later, reading }) =>
    [worksheet, ...later].map((each) => ({
      worksheet: each,
      digest: digestOf(each),
      reading,
    })),
  );

function told(pack: Pack, places: readonly Place[]) {
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
      name: places[at]?.name ?? worksheet.slug,
      isHere: places[at]?.isHere ?? false,
    })),
    measures: pack.measures.map(({ measure, reading }) => ({
      slug: measure.slug,
      name: measure.name,
      licence: measure.licence,
      citation: measure.attribution,
      reading,
    })),
    programmes: pack.pathways.map(({ pathway }) => ({
      slug: pathway.slug,
      title: pathway.title,
      licence: pathway.licence,
      steps: pathway.steps.length,
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
  const checked = await onePackAtATime(() => checkPack(bytes, atHand()));
  if (!checked.ok) {
    const { problems } = checked;
    return {
      ok: false,
      problems: problems.slice(0, MOST_PROBLEMS),
      more: Math.max(0, problems.length - MOST_PROBLEMS),
    };
  }
  const packed = worksheetsIn(checked.pack).map(({ worksheet, digest }) => ({
    slug: worksheet.slug,
    digest,
  }));
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const all = placesOf(packed, shippedDigest, new Set());
    const own = await ownNames(
      tx,
      actor,
      all.map(({ name }) => name),
    );
    return told(checked.pack, placesOf(packed, shippedDigest, own));
  });
}
