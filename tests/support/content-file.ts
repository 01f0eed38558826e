import { readFileSync } from "node:fs";
import type { Worksheet } from "@/server/worksheets/definition";
import { readDefinition } from "@/server/worksheets/read-definition";

/** A worksheet as its file says it, released or not. */
export function contentFile(name: string): Worksheet {
  const text = readFileSync(`content/worksheets/${name}.yaml`, "utf8");
  const read = readDefinition(text);
  if (!read.ok) throw new Error(`${name} is not sound`);
  return read.worksheet;
}
