import { Boats } from "@/app/_components/drawings";
import { PreviewSheet } from "@/app/_worksheets/preview-sheet";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";

import { PREVIEW } from "./demo-words";
import { Facts } from "./facts";

const FACTS = [
  {
    title: "One thing at a time",
    words:
      "One question or a small group on a page, and room to go back. “I’d rather not say” is an answer too.",
  },
  {
    title: "It reads well at night",
    words:
      "Words are kept while you type, without a network too. Two devices never overwrite each other. Dark when the room is.",
  },
];

export function ForCouples() {
  return (
    <section
      id="couples"
      className="front-part ruled"
      aria-labelledby="couples-head"
    >
      <h2 id="couples-head" className="head">
        For couples: alone first, then together
      </h2>
      <p className="lead soft">
        Each of you writes on your own phone, at your own pace. You choose what
        the other may see after seeing exactly what that would be.
      </p>
      <div className="moments">
        <figure>
          <PreviewSheet
            author={{ seat: "a", name: "Ana" }}
            aside="as on Ben’s phone"
          >
            <ViewBlocks blocks={PREVIEW} />
          </PreviewSheet>
          <figcaption>
            <b>First you see what the other would see.</b> Then you share it,
            ask to open it in session, or keep it private. Ben is never told
            which one Ana chose.
          </figcaption>
        </figure>
        <figure>
          <div className="card wait">
            <Boats />
            <p className="title">Your part is done</p>
            <p className="lead soft">Your therapist will open this with you.</p>
          </div>
          <figcaption>
            <b>Then everybody waits alike.</b> Whether the other has not begun,
            has said no, or the therapist takes more time: it is this page, and
            the same two boats.
          </figcaption>
        </figure>
      </div>
      <Facts facts={FACTS} />
    </section>
  );
}
