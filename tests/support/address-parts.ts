import type { World } from "./world";

/** Whose ids stand in addresses. */
export const NAMED_IN_ADDRESSES = [
  "assignment",
  "couple",
  "act",
  "paper",
  "disclosure",
] as const;

/** In the long form everything; otherwise one of each kind. */
export function addressParts(world: World, unknown: string) {
  const some = (named: Record<string, string>, ...names: string[]) =>
    process.env.HOLDFAST_LONG
      ? Object.values(named)
      : names.map((name) => named[name] ?? "");
  const { couple, assignment, act, standing, paper, disclosure } = world.ids;
  return {
    coupleId: [...some(couple, "own", "neighbours", "foreign"), unknown],
    assignmentId: [
      ...some(
        assignment,
        "toDo",
        "ready",
        "opened",
        "anasOwn",
        "bensOwn",
        "anasMeasure",
        "anasMessage",
        "takenBack",
        "jar",
        "foreign",
      ),
      unknown,
    ],
    disclosureId: [
      ...some(disclosure, "own", "neighbours", "foreign"),
      unknown,
    ],
    actId: [...some(act, "anasShown", "bensAsked", "bensPicked"), unknown],
    standingId: [
      ...some(standing, "anasLog", "bensLog", "anasMessage", "foreign"),
      unknown,
    ],
    paperId: [...some(paper, "anas", "anasOpen", "bens", "foreign"), unknown],
    programmeId: [...Object.values(world.ids.programme), unknown],
    tool: ["check-2", "not-one"],
    seat: ["a", "b", "c"],
    token: [unknown],
    slug: [
      "weekly-pulse",
      "telehealth",
      world.worksheets.own,
      world.worksheets.foreign,
      "not-one",
    ],
  };
}
