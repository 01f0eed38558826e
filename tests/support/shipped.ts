import {
  coupleView,
  previewBlocks,
} from "@/server/worksheets/couple-view-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import { shippedWorksheet } from "@/server/worksheets/load-definitions";
import { projection, shareUnits } from "@/server/worksheets/projection";
import type { ViewBlock } from "@/server/worksheets/view-definition";

const people = { a: { name: "Ana" }, b: { name: "Ben" } };

export function shipped(slug: string): Worksheet {
  const worksheet = shippedWorksheet(slug);
  if (worksheet === undefined) throw new Error(`${slug} is not shipped`);
  return worksheet;
}

/** What the opening copies: every open unit, and what the therapist ticked. */
function opened(worksheet: Worksheet, answers: unknown, ticked: string[]) {
  const units = projection(worksheet, answers);
  const names = shareUnits(worksheet)
    .filter(({ key, gate }) => gate === "open" || ticked.includes(key))
    .map(({ key }) => key);
  return Object.fromEntries(names.map((name) => [name, units[name]]));
}

/** What Ana and Ben see of a worksheet opened whole, plus what was ticked. */
export function openedView(
  slug: string,
  answers: { a: unknown; b: unknown },
  ticked: string[] = [],
): ViewBlock[] {
  const worksheet = shipped(slug);
  return coupleView(worksheet, people, {
    a: opened(worksheet, answers.a, ticked),
    b: opened(worksheet, answers.b, ticked),
  });
}

export function previewOf(slug: string, answers: unknown): ViewBlock[] {
  const worksheet = shipped(slug);
  const units = projection(worksheet, answers);
  return previewBlocks(worksheet, { seat: "a", name: "Ana" }, units);
}

export const kinds = (blocks: readonly ViewBlock[]): string[] =>
  blocks.map(({ kind, key }) => `${kind} ${key}`);

export function theBlock<K extends ViewBlock["kind"]>(
  blocks: readonly ViewBlock[],
  kind: K,
  key?: string,
): Extract<ViewBlock, { kind: K }> {
  const found = blocks.find(
    (block): block is Extract<ViewBlock, { kind: K }> =>
      block.kind === kind && (key === undefined || block.key === key),
  );
  if (found === undefined) throw new Error(`no ${kind} ${key ?? ""}`);
  return found;
}
