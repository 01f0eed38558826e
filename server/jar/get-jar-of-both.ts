import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import { leftOutOf } from "./draw-rules";
import { byWords } from "./idea-rules";
import type { OfJarInput } from "./inputs";
import { jarRows } from "./read-jar";
import { jarOf, openedIdea, vetoesOf } from "./records";

const SEATS = ["a", "b"] as const;

/** What lies behind a jar, for whoever treats them: whose ideas, what each left out, who said Yes, what came to nothing. */
export function getJarOfBoth(caller: Caller, input: OfJarInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const [{ coupleId }, , rows, vetoes] = await Promise.all([
      jarOf(tx, actor, assignmentId),
      coupleOfAssignment(tx, actor, assignmentId),
      jarRows(tx, actor, assignmentId),
      vetoesOf(tx, actor, assignmentId),
      recordAuditOfAssignment(tx, actor, "jar.read_whole", assignmentId),
    ]);
    const keys = await keyring(rows.keyRows);
    const of = { practiceId: actor.practiceId, coupleId };
    const ideas = rows.ideas.map(({ id, body, takenOut }) => ({
      id,
      idea: openedIdea(keys, of, { id, body }),
      takenOut,
      by: rows.authors.find(({ ideaId }) => ideaId === id)?.seat ?? null,
      leftOutBy: SEATS.filter((seat) =>
        leftOutOf(vetoes.filter((veto) => veto.seat === seat)).has(id),
      ),
    }));
    return {
      ideas: byWords(ideas),
      draws: rows.draws
        .map(({ candidates, drawn, ...draw }) => ({
          ...draw,
          outOf: candidates.length,
          words: ideas.find(({ id }) => id === drawn)?.idea.text ?? null,
          saidYes: SEATS.filter((seat) =>
            rows.agreements.some(
              (one) => one.drawId === draw.id && one.seat === seat,
            ),
          ),
        }))
        .toReversed(),
    };
  });
}
