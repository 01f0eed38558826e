import { beforeAll, expect, test } from "vitest";

import { SealBroken } from "@/server/keys/seal";
import { getSafetyCare } from "@/server/safety/get-safety-care";
import { admin } from "@/tests/support/admin";
import { recordOf } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";
import { aWorld, type World } from "@/tests/support/world";

let world: World;
beforeAll(async () => {
  world = await aWorld();
}, 120_000);

test.each([
  "safety_reviews.checklist",
  "safety_reviews.close_reason",
  "safety_entries.body",
  "duty_reports.body",
  "accounted_disclosures.body",
])(
  "a damaged %s is an incident for whoever reads the record",
  async (column) => {
    const [table = "", name = ""] = column.split(".");
    const of = { coupleId: world.ids.couple.own ?? "", seat: "b" } as const;
    const dana = await confirmedBeside(world.accounts.therapist.caller);
    const read = () =>
      table === "safety_reviews"
        ? recordOf(dana, of.coupleId, of.seat)
        : getSafetyCare(dana, of);
    await expect(read()).resolves.toBeDefined();
    const flip = () =>
      admin.unsafe(
        `update ${table} set ${name} = set_byte(${name}, octet_length(${name}) - 1, 255 - get_byte(${name}, octet_length(${name}) - 1))`,
      );
    await flip();
    await expect(read()).rejects.toBeInstanceOf(SealBroken);
    await flip();
  },
);
