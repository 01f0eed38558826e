import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import type { Seat } from "@/app/_components/seat";
import { OpenedOn, OpenedReaders } from "@/app/_homework/opened-words";
import { RestNotShown } from "@/app/_homework/rest-not-shown";
import { TogetherStill } from "@/app/_jar/together-still";
import { joinedName } from "@/app/_joint/joined-name";
import { Parts } from "@/app/_worksheets/parts-picture";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import { openedWords } from "@/app/(partner)/_words/readers";

import type { JarView } from "@/server/jar/view-rules";

import type { Clock } from "../../../../_words/when";
import type { View } from "./their-page";

type Props = {
  view: View;
  jar: JarView | null;
  seat: Seat;
  clock: Clock;
};

/** What stands side by side for both, as this one of them reads it. */
export function TheirOpened({ view, jar, seat, clock }: Props) {
  const { opened, names, therapist, worksheet } = view;
  if (!opened) return null;
  const { joint } = opened;
  const other = names[seat === "a" ? "b" : "a"];
  const readers = wordsToPartner("couple", { therapist, other });
  const standing = (key: string | null | undefined) =>
    joint?.answers.find(({ question }) => question === key)?.value;

  return (
    <>
      <OpenedOn
        words={openedWords(opened.seats, seat, { therapist, other })}
        openedAt={opened.openedAt}
        clock={clock}
      />
      <h1 className="head mt-1 mb-4.5">
        {joinedName(standing(joint?.titleFrom), worksheet.title)}
      </h1>
      <ViewBlocks
        blocks={opened.blocks}
        map={(block) => (
          <Parts block={block} written={standing(block.lines.of)} />
        )}
        replies={{
          said: opened.replies,
          seat,
          ask: (_unit, words) => (
            <fieldset disabled className="say-back">
              <Button>{words}</Button>
            </fieldset>
          ),
        }}
      />
      {joint ? (
        <div className="mt-9">
          <TogetherStill
            part={joint}
            jar={jar}
            names={names}
            readers={readers}
          />
        </div>
      ) : (
        <>
          <OpenedReaders words={readers} />
          <RestNotShown rest={opened.rest} therapist={therapist} other={other}>
            <fieldset disabled>
              <Button>Keep the rest private</Button>
            </fieldset>
          </RestNotShown>
        </>
      )}
    </>
  );
}
