import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { shippedMeasures } from "../measures/load-measures";
import { measureLicenceProblems } from "../packs/licence-rules";
import { givableWorksheets } from "../worksheets/load-definitions";
import { ownTitles } from "./pack-records";

/** What can go into a pack: the practice's own, and what every Holdfast has. */
export const listPackable = (caller: Caller) =>
  inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    return {
      own: await ownTitles(tx, actor),
      shipped: givableWorksheets().map(({ slug, title }) => ({ slug, title })),
      measures: shippedMeasures().map((measure) => ({
        slug: measure.slug,
        title: measure.name,
        /** Why its licence keeps it here. */
        refusal: measureLicenceProblems(measure)[0]?.reason ?? null,
      })),
    };
  });
