import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { publishDraft } from "../builder/publish-draft";
import { startWorksheet } from "../builder/start-worksheet";
import { inPractice, type Lock } from "../db";
import { BadInput, TooManyTries } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { checkPack } from "../packs/check-pack";
import { worksheetsIn } from "./look-into-pack";
import { begunLately, ownNames } from "./pack-records";
import { placesOf, renamed } from "./pack-rules";
import { atHand, onePackAtATime, shippedDigest } from "./packs-at-hand";

const MOST_AN_HOUR = 300;

/** A pack that is sent twice at once is added once. */
const LOCK: Lock = [
  "select pg_advisory_xact_lock(hashtextextended('packs ' || sec.practice_id()::text, 0))",
];

/**
 * Adds every worksheet of a pack to the practice's own, published as it came, under a name of its
 * own; what is there already is left as it is. All of it is added or none.
 */
export async function importPack(
  caller: Caller,
  read: () => Promise<Uint8Array>,
): Promise<{ added: number; wereHere: number }> {
  await inPractice(caller, async (_tx, actor) => {
    authorize(canUseLibrary(actor));
  });
  const bytes = await read();
  const checked = await onePackAtATime(() => checkPack(bytes, atHand()));
  if (!checked.ok) {
    throw new BadInput({ pack: ["This pack is refused. Look into it again."] });
  }
  const packed = worksheetsIn(checked.pack);
  const known = packed.map(({ worksheet, digest }) => ({
    slug: worksheet.slug,
    digest,
  }));

  return inPractice(
    caller,
    async (tx, actor) => {
      authorize(canUseLibrary(actor));
      const names = placesOf(known, shippedDigest, new Set());
      const [own, begun] = await Promise.all([
        ownNames(
          tx,
          actor,
          names.map(({ name }) => name),
        ),
        begunLately(tx, actor),
      ]);
      const places = placesOf(known, shippedDigest, own);
      const fresh = packed.filter((_, at) => !places[at]?.isHere);
      if (begun + fresh.length > MOST_AN_HOUR) {
        throw new TooManyTries(
          "Very many worksheets were added within the last hour. Try again later.",
        );
      }
      const called = new Map(places.map(({ slug, name }) => [slug, name]));
      for (const { worksheet } of fresh) {
        const draft = renamed(worksheet, called);
        await startWorksheet(tx, actor, draft, null);
        await publishDraft(tx, actor, { slug: draft.slug, base: 1 });
      }
      const counted = {
        added: fresh.length,
        wereHere: packed.length - fresh.length,
      };
      await recordAudit(tx, "pack.imported", { kind: "pack" }, counted);
      return counted;
    },
    [LOCK],
  );
}
