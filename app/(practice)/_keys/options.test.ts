import { expect, test } from "vitest";

import { deedsFor, foundGroups } from "./options";

const names = { a: "Ana", b: "Ben" };
const here = {
  assign: "Assign a worksheet to Ana & Ben",
  brief: "Brief of Ana & Ben",
  canView: true,
  isClinician: true,
  isShared: false,
};
const ids = (words: string, at = here) =>
  deedsFor(words, at).options.map(({ id }) => id);

test("couples and worksheets stand in groups of their own, and an empty group does not stand at all", () => {
  const groups = foundGroups({
    couples: [],
    worksheets: [
      {
        assignmentId: "w",
        coupleId: "c",
        names,
        title: "Before our session",
        forSeat: "b",
      },
    ],
  });

  expect(groups).toMatchObject([
    {
      title: "Worksheets",
      options: [
        {
          more: "for Ben, of Ana & Ben",
          isClinical: true,
          does: { go: "/couples/c/homework/w" },
        },
      ],
    },
  ]);
});

test("what one can do follows the words, and locking is always there", () => {
  expect(ids("")).toEqual([
    "brief",
    "assign",
    "view",
    "share",
    "today",
    "couples",
    "library",
    "new",
    "people",
    "settings",
    "keys",
    "lock",
  ]);
  expect(ids("assign ben")).toEqual(["assign", "lock"]);
  expect(ids("brief ana")).toEqual(["brief", "lock"]);
  expect(ids("nothing of this")).toEqual(["lock"]);
});

test("while the screen is shown, the way back is offered in its place", () => {
  expect(ids("show", { ...here, isShared: true })).toEqual(["unshare", "lock"]);
  expect(ids("safe to show")).toEqual(["share", "lock"]);
});

test("who treats nobody is not led to a day with couples", () => {
  const office = { ...here, canView: false, isClinician: false };

  expect(ids("", { ...office, assign: null, brief: null } as never)).toEqual([
    "share",
    "people",
    "settings",
    "keys",
    "lock",
  ]);
});
