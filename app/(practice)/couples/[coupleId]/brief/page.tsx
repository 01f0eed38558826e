import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { PrintButton } from "@/app/_components/print-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { safeToShow } from "@/server/brief/brief-rules";
import { type Brief, getBrief } from "@/server/brief/get-brief";
import { isShared } from "../../../_shared/is-shared";
import { ShareScreen } from "../../../_shared/share-screen";
import { readWithCouple } from "../_lib/read-couple";
import { NextInProgramme } from "../_programme/next-in-programme";
import { clinicianWords } from "../_words/care-words";
import { Agreed } from "./agreed";
import { AtOnce } from "./at-once";
import { BriefHead } from "./brief-head";
import { CameIn } from "./came-in";
import { HomeworkOf } from "./homework-of";
import { Made } from "./made";
import { Measures } from "./measures";
import { Reveals } from "./reveals";
import { Scores } from "./scores";
import { SharedBrief } from "./shared-brief";
import { SmallActs } from "./small-acts";
import { ToldAlone } from "./told-alone";

/** Nothing of it is more than what they have to do. */
const isQuiet = (brief: Brief): boolean =>
  !brief.made &&
  !brief.hadDate &&
  [
    brief.agreed,
    brief.reviews,
    brief.disclosures,
    brief.cameIn.rows,
    brief.ready,
    brief.held,
    brief.scores,
    brief.measures,
  ].every((rows) => rows.length === 0);

const isEmpty = (brief: Brief): boolean =>
  isQuiet(brief) &&
  !brief.acts &&
  brief.homework.a.rows.length + brief.homework.b.rows.length === 0;

/** One page to read before a session; each line opens what it was drawn from. */
export default async function BriefPage({
  params,
}: PageProps<"/couples/[coupleId]/brief">) {
  const { coupleId } = await params;
  const [{ actor, couple, names, clock }, brief] = await readWithCouple(
    coupleId,
    (caller) => getBrief(caller, { coupleId }),
  );
  const of = { coupleId, names, clock };
  if (await isShared()) return <SharedBrief {...of} {...safeToShow(brief)} />;
  const both = wordsToTherapist("couple", [names.a, names.b]);
  const clinicians = clinicianWords(couple.careTeam, actor.memberId);

  return (
    <>
      <StaffBar
        quiet
        title="Brief"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad brief">
        <BriefHead
          {...of}
          onPaper={`For the care team. Not for ${names.a} or ${names.b}.`}
          audience={
            <AudienceMark bare audience="clinicians" words={clinicians} />
          }
        >
          <ShareScreen isOn={false} />
          <PrintButton />
        </BriefHead>
        {isEmpty(brief) ? (
          <EmptyState
            title="Nothing new to look at"
            action={
              <LinkButton href={`/couples/${coupleId}`}>
                Go to the couple
              </LinkButton>
            }
          >
            What they finish, what is ready to open and where they stand comes
            together here.
          </EmptyState>
        ) : (
          <div className="brief-grid">
            <div className="brief-flow">
              <AtOnce {...of} reviews={brief.reviews} clinicians={clinicians} />
              <ToldAlone
                {...of}
                disclosures={brief.disclosures}
                clinicians={clinicians}
              />
              <Agreed
                {...of}
                agreed={brief.agreed}
                title="What they agreed last time"
                readers={both}
              />
              <CameIn {...of} cameIn={brief.cameIn} />
              <Reveals {...of} ready={brief.ready} held={brief.held} />
              <Measures {...of} measures={brief.measures} />
              <Scores {...of} scores={brief.scores} />
              <Made
                {...of}
                made={brief.made}
                title="What they made together"
                readers={both}
              />
              {isQuiet(brief) && (
                <p className="lead soft">Nothing new has come in.</p>
              )}
            </div>
            <aside className="brief-side">
              {brief.programme && (
                <NextInProgramme
                  coupleId={coupleId}
                  pathway={brief.programme}
                  clock={clock}
                />
              )}
              <HomeworkOf {...of} homework={brief.homework} />
              <SmallActs {...of} acts={brief.acts} hadDate={brief.hadDate} />
            </aside>
          </div>
        )}
      </main>
    </>
  );
}
