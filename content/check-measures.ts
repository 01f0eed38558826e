import { itemsOf } from "@/server/measures/item-rules";
import { checkMeasureFolders } from "@/server/measures/load-measures";
import { describeReading, readingOfMeasure } from "@/server/packs/reading-age";
import { describeProblem } from "@/server/read-yaml";

import { EXACT_WORDS, isHard, tooHard } from "./highest-grade";

/** What was checked, line by line, and whether all of it is sound. */
export function checkMeasures(...folders: string[]): {
  isSound: boolean;
  lines: string[];
} {
  const files = checkMeasureFolders(...folders);
  const lines = files.flatMap(({ file, measure, problems }) => {
    if (measure === null) {
      return problems.map((problem) => describeProblem(file, problem));
    }
    const count = itemsOf(measure).length;
    const items = count === 1 ? "1 item" : `${count} items`;
    const reading = readingOfMeasure(measure);
    const line = `${file}: ${measure.name}, version ${measure.version}, ${items}, ${describeReading(reading)}`;
    if (!isHard(reading)) return [`ok  ${line}`];
    const why = EXACT_WORDS[measure.slug];
    return [why ? `ok  ${line}, left as it is: ${why}` : tooHard(line)];
  });
  const sound = lines.filter((line) => line.startsWith("ok")).length;
  return {
    isSound: files.length > 0 && sound === files.length,
    lines: [...lines, `${sound} of ${files.length} measures are sound.`],
  };
}
