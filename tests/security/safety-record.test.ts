import { beforeAll, expect, test } from "vitest";

import { SealBroken } from "@/server/keys/seal";
import { admin } from "@/tests/support/admin";
import { recordOf } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";
import { aWorld, type World } from "@/tests/support/world";

let world: World;
beforeAll(async () => {
  world = await aWorld();
}, 120_000);

test.each(["checklist", "close_reason"])(
  "a damaged %s is an incident for whoever reads the record",
  async (name) => {
    const coupleId = world.ids.couple.own ?? "";
    const dana = await confirmedBeside(world.accounts.therapist.caller);
    const read = () => recordOf(dana, coupleId, "b");
    await expect(read()).resolves.toMatchObject({
      name: expect.stringContaining("Ben"),
    });
    const flip = () =>
      admin.unsafe(
        `update safety_reviews set ${name} = set_byte(${name}, octet_length(${name}) - 1, 255 - get_byte(${name}, octet_length(${name}) - 1))`,
      );
    await flip();
    await expect(read()).rejects.toBeInstanceOf(SealBroken);
    await flip();
  },
);
