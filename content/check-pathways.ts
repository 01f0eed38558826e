import { checkPathwayFolders } from "@/server/pathways/load-pathways";
import { describeProblem } from "@/server/read-yaml";

/** What was checked, line by line, and whether all of it is sound. */
export function checkPathways(...folders: string[]): {
  isSound: boolean;
  lines: string[];
} {
  const files = checkPathwayFolders(...folders);
  const lines = files.flatMap(({ file, pathway, problems }) =>
    pathway === null
      ? problems.map((problem) => describeProblem(file, problem))
      : [
          `ok  ${file}: ${pathway.title}, version ${pathway.version}, ${pathway.steps.length} steps`,
        ],
  );
  const sound = files.filter(({ pathway }) => pathway !== null).length;
  return {
    isSound: files.length > 0 && sound === files.length,
    lines: [...lines, `${sound} of ${files.length} programmes are sound.`],
  };
}
