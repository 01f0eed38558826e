import { randomUUID } from "node:crypto";

import { getDraft } from "@/server/builder/get-draft";
import type { ActorName } from "@/tests/support/actors";
import {
  aDraftTitled,
  aPublishedCopy,
  aRival,
  rewrite,
} from "@/tests/support/own-worksheets";
import type { World } from "@/tests/support/world";
import type { Caller } from "@/tests/support/world-people";

import type { Call } from "./call";

const isElsewhere = (actor: ActorName) =>
  actor === "stranger" || actor === "strangersClient";

/** A clinician of this actor's practice. */
const handOf = (w: World, actor: ActorName): Caller =>
  w.accounts[isElsewhere(actor) ? "stranger" : "therapist"].caller;

const slugOf = (w: World, actor: ActorName) =>
  w.worksheets[isElsewhere(actor) ? "foreign" : "own"];

const ofWorksheet = (w: World, actor: ActorName) => ({
  slug: slugOf(w, actor),
});

const published = (w: World, actor: ActorName) =>
  aPublishedCopy(handOf(w, actor), "weekly-pulse", "Another pulse");

/** A worksheet of which one text lies beside the one that stands. */
async function withARival(w: World, actor: ActorName) {
  const hand = handOf(w, actor);
  const slug = await aDraftTitled(hand, "Two texts");
  return { slug, textId: await aRival(hand, slug) };
}

export const builderCalls: Readonly<Record<string, Call>> = {
  "builder.list": {},
  "builder.get": { input: ofWorksheet },
  "builder.copy": { input: () => ({ slug: "weekly-pulse" }) },
  "builder.build": {},
  "builder.save": {
    input: (w, actor) => ({
      ...ofWorksheet(w, actor),
      base: 1,
      from: randomUUID(),
      definition: {},
    }),
    works: async (w, actor) => {
      const slug = await aDraftTitled(handOf(w, actor), "Saved");
      const { draft, version } = await getDraft(handOf(w, actor), { slug });
      const definition = { ...draft, title: "Saved again" };
      return { input: { slug, base: version, from: randomUUID(), definition } };
    },
  },
  "builder.publish": {
    input: (w, actor) => ({ ...ofWorksheet(w, actor), base: 1 }),
    works: async (w, actor) => {
      const slug = await published(w, actor);
      await rewrite(handOf(w, actor), slug, (draft) => ({
        ...draft,
        minutes: 4,
      }));
      const { version } = await getDraft(handOf(w, actor), { slug });
      return { input: { slug, base: version } };
    },
  },
  "builder.setCurrent": {
    input: (w, actor) => ({ ...ofWorksheet(w, actor), version: 1 }),
    works: async (w, actor) => ({
      input: { slug: await published(w, actor), version: 1 },
    }),
  },
  "builder.takeKept": {
    input: (w, actor) => ({ ...ofWorksheet(w, actor), textId: randomUUID() }),
    works: async (w, actor) => ({ input: await withARival(w, actor) }),
  },
  "builder.putAway": {
    input: (w, actor) => ({ ...ofWorksheet(w, actor), isAway: false }),
  },
};
