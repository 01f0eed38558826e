import { type ActorName, TEAM } from "./actors";
import { finish, given } from "./homework-deeds";
import { openSeen } from "./open-seen";
import { rawSpot } from "./raw-spot-answers";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

type Hands = { therapist: Caller; ana: Caller; ben: Caller; coupleId: string };

const ANA = ["ana", "anaConfirmed"] as const;

/** Raw spots of each, apart: of Ana's the therapist has shown one line, of Ben's nothing. */
export async function rawSpots(
  { word }: Safe,
  { therapist, ana, ben, coupleId }: Hands,
) {
  const give = (who: "a" | "b", note: string, readers: readonly ActorName[]) =>
    given(therapist, {
      coupleId,
      slug: "raw-spots",
      sharing: "therapist_decides",
      who,
      note: word(note, [...TEAM, ...readers]),
    });
  const shown = await give("a", "note of Ana's raw spot", ANA);
  const unshown = await give("b", "note of Ben's raw spot", ["ben"]);
  await finish(
    ana,
    shown,
    rawSpot({
      line: word("Ana's line, shown", [...ANA, "ben", ...TEAM]),
      comfort: word("what soothes Ana, not shown", [...ANA, ...TEAM]),
      moment: word("Ana's raw moment", ["anaConfirmed", ...TEAM]),
      story: word("Ana's older story", ["anaConfirmed", ...TEAM]),
    }),
    "share",
  );
  await finish(
    ben,
    unshown,
    rawSpot({
      line: word("Ben's line, not shown", ["ben", ...TEAM]),
      moment: word("Ben's raw moment", TEAM),
    }),
    "in_session",
  );
  await openSeen(therapist, { assignmentId: shown, units: ["share_line"] });
  return { shown, unshown };
}
