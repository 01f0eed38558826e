import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";
import { JointStill } from "@/app/_joint/joint-still";
import { TogetherHead } from "@/app/_joint/together-head";

import type { View } from "./their-page";

/** What both write in one place, as this one of them has it. */
export function TheirTogether({ view, seat }: { view: View; seat: Seat }) {
  const { joint, names, therapist, worksheet, note } = view;
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
          about: worksheet.note ?? null,
        }}
      />
      <div className="mt-7">
        <JointStill
          part={joint}
          names={names}
          readers={wordsToPartner("couple", { therapist, other })}
        />
      </div>
    </>
  );
}
