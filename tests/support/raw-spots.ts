import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";

import { submit } from "./answers";
import { aCare } from "./homework";
import { rawSpot } from "./raw-spot-answers";

type Care = Awaited<ReturnType<typeof aCare>>;

/** Given to each: two, each for one alone. */
export async function rawSpots(care: Care) {
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug: "raw-spots",
    who: "each",
    sharing: "therapist_decides",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  const [anas = "", bens = ""] = assignmentIds;
  return { anas, bens };
}

/** Ana lets hers be shown; Ben has finished his and ticked the promise. */
export async function bothFinished(
  choice: "share" | "in_session" | "private" = "share",
) {
  const care = await aCare();
  const spots = await rawSpots(care);
  await submit(care.ana, spots.anas, rawSpot({ story: "My father left." }));
  await chooseSharing(care.ana, { assignmentId: spots.anas, choice });
  await submit(care.ben, spots.bens, rawSpot());
  return { ...care, ...spots };
}
