import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { assignmentProblem } from "../homework/assign-rules";
import { currentEdition } from "../library/edition-records";
import { formOf } from "../measures/form-rules";
import { shippedMeasures } from "../measures/load-measures";
import { isSent } from "../measures/send-rules";
import { measureSettingsOf } from "../measures/setting-records";
import { openSafetyReviews } from "../safety/records";
import { modeOf } from "../worksheets/field-rules";
import {
  INDIVIDUAL_INTAKE,
  USUAL_MEASURES,
  USUAL_WORKSHEETS,
} from "./packet-rules";
import { ownIntakes } from "./records";

/** Questionnaires that this practice can begin with; its own copy comes in place of what it was made from. */
export async function intakesFor(tx: Tx, actor: Actor, coupleId: string) {
  const [own, reviews] = await Promise.all([
    ownIntakes(tx, actor),
    openSafetyReviews(tx, actor.practiceId, coupleId),
  ]);
  const replaced = own.map(({ copiedSlug }) => copiedSlug);
  const slugs = [...USUAL_WORKSHEETS, ...own.map(({ slug }) => slug)];
  const found = await Promise.all(
    slugs.map((slug) => currentEdition(tx, actor, slug)),
  );
  return found.flatMap((worksheet) => {
    const mode = worksheet && modeOf(worksheet);
    if (!worksheet || (mode !== "private" && mode !== "reveal")) return [];
    const { slug, title, minutes } = worksheet;
    const plan = {
      who: "each",
      sharing: mode,
      mayOpenByItself: false,
    } as const;
    const problem = assignmentProblem(worksheet, plan, reviews.length > 0);
    const newest = own.find((one) => one.copiedSlug === slug)?.slug;
    return [
      {
        slug,
        title,
        minutes,
        sharing: mode,
        isUsual: USUAL_WORKSHEETS.includes(slug)
          ? !replaced.includes(slug)
          : USUAL_WORKSHEETS.some(
              (usual) =>
                own.find(({ copiedSlug }) => copiedSlug === usual)?.slug ===
                slug,
            ),
        isReplaced: newest !== undefined,
        /** Why it cannot be sent now. */
        problem: problem ? (Object.values(problem)[0]?.[0] ?? null) : null,
      },
    ];
  });
}

/** The questionnaire each begins with alone: the practice's own copy where it made one. */
export async function usualIntake(tx: Tx, actor: Actor): Promise<string> {
  const own = await ownIntakes(tx, actor);
  return (
    own.find(({ copiedSlug }) => copiedSlug === INDIVIDUAL_INTAKE)?.slug ??
    INDIVIDUAL_INTAKE
  );
}

/** Measures of the beginning, as far as the practice has them switched on. */
export async function measuresFor(tx: Tx, { practiceId }: Actor) {
  const settingOf = await measureSettingsOf(tx, practiceId);
  return USUAL_MEASURES.flatMap((slug) => {
    const measure = shippedMeasures().find((one) => one.slug === slug);
    return measure && isSent(measure, settingOf(measure))
      ? [
          {
            slug,
            title: measure.name,
            fullName: measure.fullName,
            minutes: formOf(measure).minutes,
          },
        ]
      : [];
  });
}
