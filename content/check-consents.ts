import { checkPaperFolder } from "@/server/consents/load-papers";
import {
  blocksOf,
  defaultsOf,
  filled,
  plainLines,
} from "@/server/consents/text-rules";
import { secretsValues } from "@/server/consents/value-rules";
import { describeReading, readingOf } from "@/server/packs/reading-age";
import { describeProblem } from "@/server/read-yaml";

/** Papers are read by people who are tired or upset. */
const HIGHEST_GRADE = 8;

/** What was checked, line by line, and whether all of it is sound. How hard it reads is only told. */
export function checkConsents(folder: string): {
  isSound: boolean;
  lines: string[];
} {
  const files = checkPaperFolder(folder);
  const lines = files.flatMap(({ file, paper, problems }) => {
    if (paper === null)
      return problems.map((problem) => describeProblem(file, problem));
    const { title, version, effectiveOn, variables, language } = paper;
    const text = filled(paper.body, {
      ...defaultsOf(variables, "practice"),
      ...defaultsOf(variables, "couple"),
      ...secretsValues("no_secrets"),
    });
    const reading = readingOf(plainLines(blocksOf(text)), language);
    const isHard = reading !== null && reading.grade > HIGHEST_GRADE;
    return [
      `ok  ${file}: ${title}, version ${version} of ${effectiveOn}, ${describeReading(reading)}${isHard ? `, harder than grade ${HIGHEST_GRADE}` : ""}`,
    ];
  });
  const sound = files.filter(({ paper }) => paper !== null).length;
  return {
    isSound: files.length > 0 && sound === files.length,
    lines: [...lines, `${sound} of ${files.length} papers are sound.`],
  };
}
