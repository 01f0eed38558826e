import type { Route } from "next";
import { notFound } from "next/navigation";

import { Chip } from "@/app/_components/chip";
import { FindButton } from "@/app/_components/find-button";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { TwoSides } from "@/app/_worksheets/two-sides";
import { requireMember } from "@/server/auth/session";
import { canUseLibrary } from "@/server/homework/policy";
import { getWorksheet } from "@/server/library/get-worksheet";
import { ofWorksheetInput } from "@/server/library/inputs";

import { BeginWorksheet } from "../../_library/begin-worksheet";
import {
  APPROACH_WORDS,
  MODE_WORDS,
  rhythmWords,
  TOPIC_WORDS,
  WHOSE_WORDS,
} from "../../_library/library-words";
import { PutAway } from "../../_library/put-away";
import { WATCH_WORDS } from "../../_library/watch-words";
import { HiddenHere } from "../../_shared/hidden-here";
import { isShared } from "../../_shared/is-shared";
import { AsPartner } from "./as-partner";

const PEOPLE = { a: { name: "Partner A" }, b: { name: "Partner B" } };

/** One worksheet looked at before anybody has it: as each partner is asked it, and as a therapist reads it. */
export default async function LibraryWorksheetPage({
  params,
}: PageProps<"/library/[slug]">) {
  const asked = ofWorksheetInput.safeParse(await params);
  if (!asked.success) notFound();
  const { caller, actor } = await requireMember();
  if (!canUseLibrary(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Library" />;
  const worksheet = await orNotFound(getWorksheet(caller, asked.data));

  return (
    <>
      <StaffBar
        title={worksheet.title}
        back={{ href: "/library", label: "Library" }}
      >
        <FindButton />
        {worksheet.isOwn && (
          <>
            <PutAway slug={worksheet.slug} />
            <LinkButton href={`/library/${worksheet.slug}/versions` as Route}>
              Versions
            </LinkButton>
          </>
        )}
        <BeginWorksheet copyOf={worksheet.slug} />
        {worksheet.isOwn && (
          <LinkButton
            kind="main"
            href={`/library/${worksheet.slug}/edit` as Route}
          >
            Change it
          </LinkButton>
        )}
      </StaffBar>
      <main id="main" className="pad grid max-w-4xl gap-9">
        <div className="grid gap-3">
          <p className="lead max-w-prose">{worksheet.purpose}</p>
          <p className="row flex-wrap">
            <Chip>{worksheet.minutes} minutes</Chip>
            <Chip>{WHOSE_WORDS[worksheet.whose]}</Chip>
            <Chip>{MODE_WORDS[worksheet.mode]}</Chip>
            <Chip>{rhythmWords(worksheet)}</Chip>
            {worksheet.topics.map((topic) => (
              <Chip key={topic}>{TOPIC_WORDS[topic]}</Chip>
            ))}
            {worksheet.modality.map((approach) => (
              <Chip key={approach}>{APPROACH_WORDS[approach]}</Chip>
            ))}
          </p>
          {worksheet.note && (
            <p className="soft max-w-prose">{worksheet.note}</p>
          )}
          {worksheet.unlockWhen && (
            <Notice icon="hold" title="Only the therapist of record gives it">
              And says first: “{worksheet.unlockWhen}”
            </Notice>
          )}
          {worksheet.isNotForViolence && (
            <Notice icon="hold">
              It is not given, and what was given is not opened, while a sign of
              violence is under review.
            </Notice>
          )}
        </div>
        <section aria-labelledby="as-partner">
          <div className="sect plain">
            <h2 id="as-partner">As a partner is asked it</h2>
          </div>
          <AsPartner
            worksheet={worksheet.worksheet}
            joint={worksheet.joint}
            mode={worksheet.mode}
            mayBeShown={worksheet.mayBeShown}
            therapist={actor.name.split(" ")[0] ?? actor.name}
          />
        </section>
        <section aria-labelledby="as-therapist">
          <div className="sect plain">
            <h2 id="as-therapist">As you read it</h2>
          </div>
          <p className="soft mt-3 max-w-prose">
            Both sides next to each other, empty until somebody finishes. What
            is hatched is never read by the partner.
          </p>
          <div className="mt-3">
            <TwoSides rows={worksheet.rows} people={PEOPLE} />
          </div>
          {worksheet.watchesFor.length > 0 && (
            <div className="mt-5">
              <h3 className="strong">It brings to your attention</h3>
              <ul className="mt-1 list-disc pl-5">
                {worksheet.watchesFor.map((code) => (
                  <li key={code}>{WATCH_WORDS[code]}</li>
                ))}
              </ul>
            </div>
          )}
        </section>
      </main>
    </>
  );
}
