import {
  describeReading,
  readingOfWorksheet,
} from "@/server/packs/reading-age";
import { describeProblem } from "@/server/read-yaml";
import { checkFolders } from "@/server/worksheets/load-definitions";

import { isHard, tooHard } from "./highest-grade";

/** What was checked, line by line, and whether all of it is sound. */
export function checkWorksheets(...folders: string[]): {
  isSound: boolean;
  lines: string[];
} {
  const files = checkFolders(...folders);
  const lines = files.flatMap(({ file, worksheet, problems }) => {
    if (problems.length > 0 || worksheet === null) {
      return problems.map((problem) => describeProblem(file, problem));
    }
    const { title, version, minutes, topics } = worksheet;
    if (topics.length === 0) return [`${file}: name at least one topic`];
    const reading = readingOfWorksheet(worksheet);
    const line = `${file}: ${title}, version ${version}, ${minutes} minutes, ${describeReading(reading)}`;
    return [isHard(reading) ? tooHard(line) : `ok  ${line}`];
  });
  const sound = lines.filter((line) => line.startsWith("ok")).length;
  return {
    isSound: files.length > 0 && sound === files.length,
    lines: [...lines, `${sound} of ${files.length} worksheets are sound.`],
  };
}
