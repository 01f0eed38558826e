import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import type { Openness } from "@/server/homework/rules";

import { type Names, type Sides, shownTo } from "../_words/homework-words";

type Props = {
  sides: Sides;
  names: Names;
  /** "You and Imani" */
  clinicians: string;
  /** null where only clinicians ever read it. */
  openness: Openness | null;
  takenBack: boolean;
  bare?: boolean;
};

/** Who reads the answers as things stand; each author always reads their own. */
export function HomeworkAudience({
  sides,
  names,
  clinicians,
  openness,
  takenBack,
  bare = true,
}: Props) {
  if (openness === null) {
    const seat = sides.a.isAsked ? "a" : "b";
    return (
      <AudienceMark
        audience="partner"
        seat={seat}
        words={wordsToTherapist("partner", [names[seat]])}
        bare={bare}
      />
    );
  }
  if (openness === "open" || openness === "together") {
    const words = wordsToTherapist("couple", [names.a, names.b]);
    return <AudienceMark audience="couple" words={words} bare={bare} />;
  }
  const staysClosed =
    takenBack || openness === "shut" || openness === "refused";
  const words = staysClosed
    ? clinicians
    : `${clinicians}, until you ${shownTo(sides, names) ? "show" : "open"} it`;
  return <AudienceMark audience="clinicians" words={words} bare={bare} />;
}
