import type { Route } from "next";

import type { IconName } from "@/app/_components/icon";

export type Found = {
  couples: readonly { coupleId: string; names: { a: string; b: string } }[];
  worksheets: readonly {
    assignmentId: string;
    coupleId: string;
    names: { a: string; b: string };
    title: string;
    forSeat: "a" | "b" | null;
  }[];
};

export type Option = {
  id: string;
  icon: IconName;
  words: string;
  more?: string;
  /** Only clinicians read what is behind it. */
  isClinical?: boolean;
  keys?: string;
  does:
    | { go: Route }
    | { press: "a" | "b" | "v" }
    | { say: "keys" | "lock" | "share" | "unshare" };
};

export type Group = { title: string; options: Option[] };

const both = ({ a, b }: { a: string; b: string }) => `${a} & ${b}`;

/** What the words found. */
export function foundGroups({ couples, worksheets }: Found): Group[] {
  const groups: Group[] = [
    {
      title: "Couples",
      options: couples.map(({ coupleId, names }) => ({
        id: `couple-${coupleId}`,
        icon: "couples",
        words: both(names),
        does: { go: `/couples/${coupleId}` as Route },
      })),
    },
    {
      title: "Worksheets",
      options: worksheets.map((one) => ({
        id: `worksheet-${one.assignmentId}`,
        icon: "text",
        words: one.title,
        more: one.forSeat
          ? `for ${one.names[one.forSeat]}, of ${both(one.names)}`
          : both(one.names),
        isClinical: true,
        does: {
          go: `/couples/${one.coupleId}/homework/${one.assignmentId}` as Route,
        },
      })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

type Here = {
  /** "Assign a worksheet to Ana & Ben", where this page can. */
  assign: string | null;
  /** "Brief of Ana & Ben", where this page leads to one. */
  brief: string | null;
  isClinician: boolean;
  /** This page leads to what a partner has before them. */
  canView: boolean;
  /** Others look at this screen too. */
  isShared: boolean;
};

const sharing = (isShared: boolean): Option =>
  isShared
    ? {
        id: "unshare",
        icon: "show",
        words: "Show everything again",
        keys: "Shift S",
        does: { say: "unshare" },
      }
    : {
        id: "share",
        icon: "show",
        words: "Safe to show: hide all that is private",
        keys: "S",
        does: { say: "share" },
      };

const DEEDS = ({
  assign,
  brief,
  canView,
  isClinician,
  isShared,
}: Here): Option[] => [
  ...(brief
    ? [
        {
          id: "brief",
          icon: "text",
          words: brief,
          keys: "B",
          does: { press: "b" },
        } as const,
      ]
    : []),
  ...(assign
    ? [
        {
          id: "assign",
          icon: "plus",
          words: assign,
          keys: "A",
          does: { press: "a" },
        } as const,
      ]
    : []),
  ...(canView
    ? [
        {
          id: "view",
          icon: "person",
          words: "View as a partner",
          keys: "V",
          does: { press: "v" },
        } as const,
      ]
    : []),
  sharing(isShared),
  ...(isClinician
    ? ([
        {
          id: "today",
          icon: "today",
          words: "Go to Today",
          keys: "G T",
          does: { go: "/day" },
        },
        {
          id: "couples",
          icon: "couples",
          words: "Go to Couples",
          keys: "G C",
          does: { go: "/couples" },
        },
        {
          id: "library",
          icon: "library",
          words: "Go to the library",
          keys: "G L",
          does: { go: "/library" },
        },
        {
          id: "new",
          icon: "plus",
          words: "Add a couple",
          does: { go: "/couples/new" },
        },
      ] as const)
    : []),
  {
    id: "people",
    icon: "person",
    words: "Go to People",
    keys: "G P",
    does: { go: "/people" },
  },
  {
    id: "settings",
    icon: "settings",
    words: "Go to Settings",
    does: { go: "/settings" },
  },
  {
    id: "keys",
    icon: "info",
    words: "All keys",
    keys: "?",
    does: { say: "keys" },
  },
  {
    id: "lock",
    icon: "lock",
    words: "Lock this screen",
    keys: "Ctrl L",
    does: { say: "lock" },
  },
];

/** What one can do from here, as far as the words fit. Locking is always among it. */
export function deedsFor(words: string, here: Here): Group {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ id, words: own }: Option) =>
    id === "lock" || terms.every((term) => own.toLowerCase().includes(term));
  return { title: "Do", options: DEEDS(here).filter(fits) };
}
