import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { publishDraft } from "../builder/publish-draft";
import { startWorksheet } from "../builder/start-worksheet";
import { inPractice, type Lock } from "../db";
import { BadInput, TooManyTries } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { addProgramme } from "../pathways/add-programme";
import { placesIn, worksheetsIn } from "./pack-places";
import { begunLately } from "./pack-records";
import { renamed } from "./pack-rules";
import { readPack } from "./packs-at-hand";

const MOST_AN_HOUR = 300;

/** A pack that is sent twice at once is added once. */
const LOCK: Lock = [
  "select pg_advisory_xact_lock(hashtextextended('packs ' || sec.practice_id()::text, 0))",
];

/**
 * Adds every worksheet of a pack to the practice's own, published as it came, under a name of its own, and
 * every programme, which gives them under those names; what is there already is left as it is. All of it is
 * added or none.
 */
export async function importPack(
  caller: Caller,
  read: () => Promise<Uint8Array>,
): Promise<{ added: number; wereHere: number; programmes: number }> {
  await inPractice(caller, async (_tx, actor) => {
    authorize(canUseLibrary(actor));
  });
  const bytes = await read();
  const checked = await readPack(bytes);
  if (!checked.ok) {
    throw new BadInput({ pack: ["This pack is refused. Look into it again."] });
  }
  const packed = worksheetsIn(checked.pack);

  return inPractice(
    caller,
    async (tx, actor) => {
      authorize(canUseLibrary(actor));
      const [places, begun] = await Promise.all([
        placesIn(tx, actor, checked.pack),
        begunLately(tx, actor),
      ]);
      const fresh = packed.filter((_, at) => !places.worksheets[at]?.isHere);
      const programmes = places.programmes.filter(({ isHere }) => !isHere);
      if (begun + fresh.length + programmes.length > MOST_AN_HOUR) {
        throw new TooManyTries(
          "Very much was added within the last hour. Try again later.",
        );
      }
      for (const { worksheet } of fresh) {
        const draft = renamed(worksheet, places.called);
        await startWorksheet(tx, actor, draft, null);
        await publishDraft(tx, actor, { slug: draft.slug, base: 1 });
      }
      for (const { name, pathway } of programmes) {
        await addProgramme(tx, actor, pathway, name);
      }
      const counted = {
        added: fresh.length,
        wereHere: packed.length - fresh.length,
        programmes: programmes.length,
      };
      await recordAudit(tx, "pack.imported", { kind: "pack" }, counted);
      return counted;
    },
    [LOCK],
  );
}
