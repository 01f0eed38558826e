import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import type { PathwayStepOf } from "./definition";
import { shippedPathways } from "./load-pathways";
import { ownProgrammes } from "./own-records";
import { readLibrary } from "./read-library";
import { whatIsGiven } from "./what-is-given";

const titled = (steps: readonly PathwayStepOf[]) =>
  steps.map(({ give, ...step }) => ({
    ...step,
    slug: give,
    title: whatIsGiven({ ...step, slug: give })?.title ?? give,
  }));

/** What can be set up for a couple: what is shipped, and what the practice has made its own. */
export function listProgrammes(caller: Caller) {
  readLibrary();
  const shipped = shippedPathways();
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const own = await ownProgrammes(tx, actor.practiceId);
    return {
      shipped: shipped.map(
        ({ slug, title, purpose, author, licence, steps }) => ({
          name: slug,
          title,
          purpose,
          author,
          licence,
          steps: titled(steps),
        }),
      ),
      own: own.map(({ id, title, purpose, copiedFrom, version, steps }) => ({
        name: id,
        title,
        purpose,
        copiedFrom,
        version,
        steps: titled(steps),
      })),
    };
  });
}
