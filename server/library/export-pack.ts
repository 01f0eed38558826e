import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, type Member } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import { BadInput } from "../errors";
import { canUseLibrary } from "../homework/policy";
import { fileText } from "../packs/file-text";
import { makePack } from "../packs/make-pack";
import { filesFor } from "../packs/shelf";
import { handedOn as handedOnProgramme } from "../pathways/file-rules";
import { shippedPathway, stepProblem } from "../pathways/load-pathways";
import { programmeNamed } from "../pathways/own-records";
import { readLibrary } from "../pathways/read-library";
import { slugsGiven } from "../pathways/what-is-given";
import { describeProblem } from "../read-yaml";
import type { Worksheet } from "../worksheets/definition";
import { digestOf } from "../worksheets/load-definitions";
import { editionsNamed } from "./edition-records";
import type { ExportPackInput } from "./inputs";
import { ownEditions, ownNames } from "./pack-records";
import { handedOn } from "./pack-rules";
import { atHand, onePackAtATime } from "./packs-at-hand";
import { questionnaireFiles } from "./questionnaire-files";

function ownFile(worksheet: Worksheet, licence: string) {
  const content = handedOn(worksheet, digestOf(worksheet), licence);
  return {
    path: `worksheets/${content.id}-${content.slug}.yaml`,
    text: fileText(content),
  };
}

const GONE = "Some of these are no longer in the library. Choose again.";
const refuse = (message: string) => new BadInput({ slugs: [message] });

/** The chosen programmes as files, and what they give. */
async function programmesIn(
  tx: Tx,
  actor: Member,
  {
    programmes,
    ...head
  }: Pick<ExportPackInput, "programmes" | "author" | "licence" | "language">,
) {
  const named = await Promise.all(
    programmes
      .filter((name) => !shippedPathway(name))
      .map((name) => programmeNamed(tx, actor.practiceId, name)),
  );
  const given = named.flatMap(({ steps }) => steps.map(({ give }) => give));
  const editionNamed = await editionsNamed(
    tx,
    actor,
    named.flatMap(({ steps }) => slugsGiven(steps)),
  );
  for (const { title, steps } of named) {
    const problem = stepProblem(steps, editionNamed);
    if (problem) throw refuse(`${title}: ${problem}`);
  }
  return {
    given: [...new Set(given)],
    files: named.map((programme) => {
      const content = handedOnProgramme(
        { ...programme, id: programme.name },
        programme.terms,
        head,
      );
      return {
        path: `pathways/${content.slug}.yaml`,
        text: fileText(content),
      };
    }),
  };
}

/** What was chosen as one file to hand on; what this Holdfast would refuse is not made. */
export async function exportPack(caller: Caller, input: ExportPackInput) {
  readLibrary();
  const { slugs, programmes, form, ...head } = input;
  if (form === "fhir" && programmes.length > 0) {
    throw refuse(
      "FHIR has no form for a programme. Take programmes out, or save a Holdfast pack.",
    );
  }
  const own = await inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const chosen = await programmesIn(tx, actor, input);
    const wanted = [...new Set([...slugs, ...chosen.given])];
    const names = await ownNames(tx, actor, wanted);
    const editions = await ownEditions(tx, actor, [...names]);
    return { ...chosen, wanted, names, editions };
  });
  const { missing, files, besides } = filesFor([
    ...own.wanted.filter((slug) => !own.names.has(slug)),
    ...programmes.filter(shippedPathway),
  ]);
  if (missing.length > 0 || own.editions.length < own.names.size) {
    throw refuse(GONE);
  }
  const all = [
    ...own.editions.map((edition) => ownFile(edition, head.licence)),
    ...own.files,
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
        programmes: made.pack.pathways.length,
      },
    );
  });
  const { bytes, isZip } =
    form === "fhir"
      ? await questionnaireFiles(made.pack)
      : { bytes: made.bytes, isZip: true };
  const along = own.given.filter((slug) => !slugs.includes(slug));
  return {
    file: Buffer.from(bytes).toString("base64"),
    isZip,
    /** What was taken along, since something that was chosen needs it. */
    besides: [...along, ...besides],
  };
}
