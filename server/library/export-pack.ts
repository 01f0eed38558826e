import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { fileText } from "../packs/file-text";
import { makePack } from "../packs/make-pack";
import { filesFor } from "../packs/shelf";
import { describeProblem } from "../read-yaml";
import type { Worksheet } from "../worksheets/definition";
import { digestOf } from "../worksheets/load-definitions";
import type { ExportPackInput } from "./inputs";
import { ownEditions, ownNames } from "./pack-records";
import { handedOn } from "./pack-rules";
import { atHand, onePackAtATime } from "./packs-at-hand";

function ownFile(worksheet: Worksheet, licence: string) {
  const content = handedOn(worksheet, digestOf(worksheet), licence);
  return {
    path: `worksheets/${content.id}-${content.slug}.yaml`,
    text: fileText(content),
  };
}

/** What was chosen as one file to hand on; what this Holdfast would refuse is not made. */
export async function exportPack(caller: Caller, input: ExportPackInput) {
  const { slugs, ...head } = input;
  const own = await inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const names = await ownNames(tx, actor, slugs);
    return { names, editions: await ownEditions(tx, actor, [...names]) };
  });
  const { missing, files, besides } = filesFor(
    slugs.filter((slug) => !own.names.has(slug)),
  );
  if (missing.length > 0 || own.editions.length < own.names.size) {
    throw new BadInput({
      slugs: ["Some of these are no longer in the library. Choose again."],
    });
  }
  const all = [
    ...own.editions.map((edition) => ownFile(edition, head.licence)),
    ...files,
  ];
  const made = await onePackAtATime(() => makePack(head, all, atHand()));
  if (!made.ok) {
    throw new BadInput({
      slugs: made.problems
        .slice(0, 20)
        .map((problem) => describeProblem(problem.file, problem)),
    });
  }
  await inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    await recordAudit(
      tx,
      "pack.exported",
      { kind: "pack" },
      {
        worksheets: made.pack.worksheets.length,
        measures: made.pack.measures.length,
      },
    );
  });
  return { file: Buffer.from(made.bytes).toString("base64"), besides };
}
