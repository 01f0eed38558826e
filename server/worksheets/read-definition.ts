import { type FileProblem, readYaml } from "../read-yaml";
import type { Worksheet } from "./definition";
import { parseDefinition } from "./parse-definition";

type Reading =
  | { ok: true; worksheet: Worksheet }
  | { ok: false; problems: FileProblem[] };

export function readDefinition(text: string): Reading {
  const read = readYaml(text);
  if (!read.ok) return read;
  const parsed = parseDefinition(read.data);
  if (parsed.ok) return parsed;
  return { ok: false, problems: read.located(parsed.problems) };
}
