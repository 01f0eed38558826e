import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";
import { TogetherStill } from "@/app/_jar/together-still";
import { TogetherHead } from "@/app/_joint/together-head";

import type { JarView } from "@/server/jar/view-rules";

import type { View } from "./their-page";

type Props = { view: View; jar: JarView | null; seat: Seat };

/** What both write in one place, as this one of them has it. */
export function TheirTogether({ view, jar, seat }: Props) {
  const { joint, names, therapist, worksheet, note, smaller } = view;
  if (!joint) return null;
  const other = names[seat === "a" ? "b" : "a"];
  const { title, purpose, minutes } = worksheet;

  return (
    <>
      <TogetherHead
        together={{
          title,
          purpose,
          minutes,
          therapist,
          note,
          smaller,
          about: worksheet.note ?? null,
        }}
      />
      <div className="mt-7">
        <TogetherStill
          part={joint}
          jar={jar}
          names={names}
          readers={wordsToPartner("couple", { therapist, other })}
        />
      </div>
    </>
  );
}
