import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import type { Pack } from "../packs/check-pack";
import { broughtIn } from "../pathways/own-records";
import { digestOf } from "../worksheets/load-definitions";
import { ownNames } from "./pack-records";
import { type Place, placesOf, programmesHere } from "./pack-rules";
import { shippedDigest } from "./packs-at-hand";

/** Every worksheet of a pack, steps by themselves, with what it is called where it comes from. */
export const worksheetsIn = ({ worksheets }: Pack) =>
  worksheets.flatMap(({ worksheet, later, reading }) =>
    [worksheet, ...later].map((each) => ({
      worksheet: each,
      digest: digestOf(each),
      reading,
    })),
  );

/** What each worksheet and each programme of a pack is called in this practice, and which are here already. */
export async function placesIn(
  tx: Tx,
  actor: Pick<Actor, "practiceId">,
  pack: Pack,
) {
  const packed = worksheetsIn(pack).map(({ worksheet, digest }) => ({
    slug: worksheet.slug,
    digest,
  }));
  const names = placesOf(packed, shippedDigest, new Set());
  const called = new Map(names.map(({ slug, name }) => [slug, name]));
  const programmes = programmesHere(
    pack.pathways.map(({ pathway }) => pathway),
    called,
    digestOf,
  );
  const [own, brought] = await Promise.all([
    ownNames(
      tx,
      actor,
      names.map(({ name }) => name),
    ),
    broughtIn(
      tx,
      actor.practiceId,
      programmes.map(({ name }) => name),
    ),
  ]);
  const worksheets: Place[] = placesOf(packed, shippedDigest, own);
  return {
    called,
    worksheets,
    programmes: programmes.map((each) => ({
      ...each,
      isHere: brought.has(each.name),
    })),
  };
}
