import { type FileProblem, readYaml } from "../read-yaml";
import type { Worksheet } from "./definition";
import { parseFile } from "./parse-file";

type Reading =
  | { ok: true; worksheet: Worksheet; later: Worksheet[]; isReleased: boolean }
  | { ok: false; problems: FileProblem[] };

export function readDefinition(text: string): Reading {
  const read = readYaml(text);
  if (!read.ok) return read;
  const parsed = parseFile(read.data);
  if (parsed.ok) return parsed;
  return { ok: false, problems: read.located(parsed.problems) };
}
