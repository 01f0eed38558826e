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

import { isHard, tooHard } from "./highest-grade";

/** What was checked, line by line, and whether all of it is sound. */
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
    const line = `${file}: ${title}, version ${version} of ${effectiveOn}, ${describeReading(reading)}`;
    return [isHard(reading) ? tooHard(line) : `ok  ${line}`];
  });
  const sound = lines.filter((line) => line.startsWith("ok")).length;
  return {
    isSound: files.length > 0 && sound === files.length,
    lines: [...lines, `${sound} of ${files.length} papers are sound.`],
  };
}
