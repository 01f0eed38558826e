import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { shippedMeasures } from "../measures/load-measures";
import { isAskedApart } from "../measures/send-rules";
import { measureLicenceProblems } from "../packs/licence-rules";
import { shippedPathways } from "../pathways/load-pathways";
import { ownProgrammes } from "../pathways/own-records";
import { readLibrary } from "../pathways/read-library";
import { givableWorksheets } from "../worksheets/load-definitions";
import { ownTitles } from "./pack-records";

/** What can go into a pack: the practice's own, and what every Holdfast has. */
export function listPackable(caller: Caller) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const [own, programmes] = await Promise.all([
      ownTitles(tx, actor),
      ownProgrammes(tx, actor.practiceId),
    ]);
    return {
      own,
      ownProgrammes: programmes.map(({ id, title }) => ({ name: id, title })),
      shipped: givableWorksheets().map(({ slug, title }) => ({ slug, title })),
      programmes: shippedPathways().map(({ slug, title }) => ({
        name: slug,
        title,
      })),
      measures: shippedMeasures()
        .filter((measure) => !isAskedApart(measure))
        .map((measure) => ({
          slug: measure.slug,
          title: measure.name,
          /** Why its licence keeps it here. */
          refusal: measureLicenceProblems(measure)[0]?.reason ?? null,
        })),
    };
  });
}
