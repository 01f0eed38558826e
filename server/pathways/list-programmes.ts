import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import { type EditionNamed, editionsNamed } from "../library/edition-records";
import type { PathwayStepOf } from "./definition";
import { shippedPathways } from "./load-pathways";
import { ownProgrammes } from "./own-records";
import { readLibrary } from "./read-library";
import { slugsGiven, whatIsGiven } from "./what-is-given";

const titled = (steps: readonly PathwayStepOf[], editionNamed: EditionNamed) =>
  steps.map(({ give, ...step }) => {
    const named = { ...step, slug: give };
    const { title, missing } = whatIsGiven(named, editionNamed);
    return { ...named, title, missing };
  });

/** What can be set up for a couple: what is shipped, and what the practice has made its own. */
export function listProgrammes(caller: Caller) {
  readLibrary();
  const shipped = shippedPathways();
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const own = await ownProgrammes(tx, actor.practiceId);
    const editionNamed = await editionsNamed(
      tx,
      actor,
      own.flatMap(({ steps }) => slugsGiven(steps)),
    );
    return {
      shipped: shipped.map(
        ({ slug, title, purpose, author, licence, steps }) => ({
          name: slug,
          title,
          purpose,
          author,
          licence,
          steps: titled(steps, editionNamed),
        }),
      ),
      own: own.map(({ id, title, purpose, steps, ...programme }) => ({
        name: id,
        title,
        purpose,
        copiedFrom: programme.copiedFrom,
        version: programme.version,
        /** Of whoever it was first made by. */
        author: programme.author,
        licence: programme.licence,
        citation: programme.citation,
        steps: titled(steps, editionNamed),
      })),
    };
  });
}
