import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Icon } from "@/app/_components/icon";
import { SmallerVersion } from "@/app/_homework/smaller-version";
import { promises } from "@/app/_worksheets/promises";

import { staysOpen } from "@/server/homework/entry-rules";
import { labelsInSession } from "@/server/worksheets/in-session-rules";

import { smallerInput } from "../_changes/smaller-fields";
import type { Names } from "../_words/homework-words";
import type { Plan, Worksheet } from "./plan";

type Props = {
  plan: Plan;
  worksheet: Worksheet;
  names: Names;
  therapist: string;
};

/** The words a partner reads before writing, with the first one's name. */
export function BeforeWriting({ plan, worksheet, names, therapist }: Props) {
  const seat = plan.who === "b" ? "b" : "a";
  const other = names[seat === "a" ? "b" : "a"];
  const isShared = plan.sharing === "shared";
  const opens = plan.sharing !== "private" && !isShared;
  const note = plan.note.trim();
  const kept = worksheet.keptAlone;

  return (
    <section
      aria-labelledby="before-writing"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
      tabIndex={0}
      className="-mx-2 min-h-0 overflow-y-auto px-2"
    >
      <h2 id="before-writing" className="label">
        {names[seat]} reads this before starting
      </h2>
      <div className="mt-2.5 grid gap-3 rounded-card bg-raised px-5 pt-4.5 pb-5 shadow-1">
        <p>
          <AudienceMark
            audience={isShared ? "couple" : "partner"}
            seat={seat}
            words={wordsToPartner(isShared ? "couple" : "partner", {
              therapist,
              other,
            })}
          />
        </p>
        {note && (
          <div>
            <p className="label">{therapist} writes</p>
            <p className="words whitespace-pre-line">{note}</p>
          </div>
        )}
        <SmallerVersion smaller={smallerInput(plan.smaller)} />
        <ul className="grid gap-2">
          {promises({
            sharing: plan.sharing,
            therapist,
            other,
            keptAlone: kept,
            inSession: labelsInSession(worksheet.worksheet),
          }).map((promise) => (
            <li key={promise} className="flex gap-2.5">
              <span className="mt-0.5 text-kelp">
                <Icon name="check" size={17} />
              </span>
              <span>{promise}</span>
            </li>
          ))}
        </ul>
        {opens && (
          <div>
            <p className="label">All that {other} could ever see</p>
            <ul className="words mt-1 list-disc pl-5">
              {worksheet.mayBeShown.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
            <p className="soft mt-1.5">
              Every other answer stays between you and {therapist}
              {kept === "nothing" ? "." : ", or with you alone."}
            </p>
          </div>
        )}
      </div>
      {staysOpen(worksheet.worksheet, plan.sharing) && (
        <p className="small soft mt-3">
          {plan.who === "each" ? "Each of them" : names[seat]} can begin it anew
          whenever they need it, until you say “No more entries”.
        </p>
      )}
      {plan.who === "each" && (
        <p className="small soft mt-3">
          {plan.sharing === "reveal" || isShared
            ? `${other} reads the same with the names changed.`
            : `${other} gets a copy of their own and reads the same. Neither is told of the other’s.`}
        </p>
      )}
    </section>
  );
}
