import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";

import {
  type How,
  momentsOf,
  type Part,
  type Person,
  type Settings,
  turnOf,
  USUAL,
  USUAL_WEEKLY,
  wayOf,
  weeksAround,
} from "./reminder-rules";

const NIGHT = { from: 21, until: 8 };
const ZONE = "America/New_York";
const ON: Settings = { ...USUAL, isOn: true };

const ana = (changes: Partial<Person> = {}): Person => ({
  how: "asked",
  timeZone: ZONE,
  quiet: NIGHT,
  weekly: USUAL_WEEKLY,
  ...changes,
});
const part = (changes: Partial<Part> = {}): Part => ({
  dueOn: "2026-11-10",
  givenAt: new Date("2026-11-01T15:00:00Z"),
  byMail: null,
  told: [],
  weekOn: null,
  ...changes,
});

/** What a wall clock in that place shows. */
const wall = (at: number | null | undefined, timeZone = ZONE) =>
  Temporal.Instant.fromEpochMilliseconds(at ?? Number.NaN)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
const at = (local: string, timeZone = ZONE) =>
  new Date(
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone)
      .epochMilliseconds,
  );
const tellAt = (local: string, p: Part, who = ana(), settings = ON) =>
  turnOf(p, who, settings, at(local, who.timeZone)).tell;

describe("who is reminded, and how", () => {
  test.each<[How, boolean | null, boolean, "each" | "weekly" | "off"]>([
    ["asked", null, false, "off"],
    ["asked", null, true, "each"],
    ["asked", true, false, "each"],
    ["asked", false, true, "off"],
    ["each", null, false, "each"],
    ["each", false, true, "off"],
    ["weekly", null, false, "weekly"],
    ["weekly", false, true, "off"],
    ["off", true, true, "off"],
  ])(
    "%s, %s by the therapist, %s by the practice: %s",
    (how, byMail, isOn, way) => {
      expect(wayOf({ how }, { byMail }, { isOn })).toBe(way);
    },
  );

  test("as it comes, nobody is", () => {
    expect(turnOf(part(), ana(), USUAL, at("2026-11-09T18:00"))).toEqual({
      tell: null,
      next: null,
    });
  });
});

describe("of one worksheet", () => {
  test("once the evening before, once the day after, then no more", () => {
    const moments = momentsOf("2026-11-10", ON, ana());
    expect(moments.map((one) => wall(one))).toEqual([
      "2026-11-09T18:00",
      "2026-11-11T18:00",
    ]);
    expect(tellAt("2026-11-09T17:59", part())).toBeNull();
    expect(tellAt("2026-11-09T18:00", part())).toEqual({
      nth: 1,
      weekOn: null,
    });
    expect(tellAt("2026-11-09T18:00", part({ told: [1] }))).toBeNull();
    expect(tellAt("2026-11-11T18:00", part({ told: [1] }))).toEqual({
      nth: 2,
      weekOn: null,
    });
    const over = turnOf(
      part({ told: [1, 2] }),
      ana(),
      ON,
      at("2026-11-11T18:01"),
    );
    expect(over).toEqual({ tell: null, next: null });
  });

  test.each([1, 2, 3, 4, 5])("at most %i, whatever comes", (most) => {
    const settings = { ...ON, most };
    const told: number[] = [];
    for (let day = 1; day <= 30; day++) {
      for (const hour of ["09", "18", "20"]) {
        const local = `2026-11-${String(day).padStart(2, "0")}T${hour}:00`;
        const tell = tellAt(local, part({ told }), ana(), settings);
        if (tell) told.push(tell.nth);
      }
    }
    expect(told).toEqual(Array.from({ length: most }, (_, i) => i + 1));
  });

  test("a day moved later is not reminded of more often", () => {
    const moved = part({ dueOn: "2026-11-20", told: [1] });
    expect(tellAt("2026-11-19T18:00", moved)).toBeNull();
    expect(tellAt("2026-11-21T18:00", moved)?.nth).toBe(2);
  });

  test("what was missed by a day is passed over, and what was given today waits", () => {
    expect(tellAt("2026-11-10T18:00", part())).toBeNull();
    const fresh = part({ givenAt: at("2026-11-09T14:00") });
    expect(tellAt("2026-11-09T18:00", fresh)).toBeNull();
    expect(tellAt("2026-11-11T18:00", fresh)?.nth).toBe(2);
  });

  test("without a day there is nothing to remind of", () => {
    expect(
      turnOf(part({ dueOn: null }), ana(), ON, at("2026-11-09T18:00")),
    ).toEqual({ tell: null, next: null });
  });
});

describe("quiet hours", () => {
  test("what falls into them waits for their end, and so does what comes late", () => {
    const early = ana({ quiet: { from: 17, until: 7 } });
    expect(wall(momentsOf("2026-11-10", ON, early)[0])).toBe(
      "2026-11-10T07:00",
    );
    const day = ana({ quiet: { from: 9, until: 19 } });
    expect(wall(momentsOf("2026-11-10", ON, day)[0])).toBe("2026-11-09T19:00");

    const late = turnOf(part(), ana(), ON, at("2026-11-09T23:00"));
    expect(late.tell).toBeNull();
    expect(wall(late.next)).toBe("2026-11-10T08:00");
    expect(tellAt("2026-11-10T08:00", part())?.nth).toBe(1);
  });

  test.each([
    ["America/New_York", "2026-03-08", "2026-11-01"],
    ["Europe/London", "2026-03-29", "2026-10-25"],
    ["Europe/Berlin", "2026-03-29", "2026-10-25"],
    ["Australia/Lord_Howe", "2026-10-04", "2026-04-05"],
    ["America/Santiago", "2026-09-06", "2026-04-05"],
    ["Asia/Kolkata", "2026-03-29", "2026-10-25"],
  ])(
    "%s: the same hours on the wall through each change of clocks",
    (timeZone, ...changes) => {
      for (const dueOn of changes) {
        for (const quiet of [
          NIGHT,
          { from: 17, until: 2 },
          { from: 0, until: 23 },
        ]) {
          const who = ana({ timeZone, quiet });
          for (const moment of momentsOf(dueOn, { ...ON, most: 5 }, who)) {
            const shown = wall(moment, timeZone);
            const hour = Number(shown.slice(11, 13));
            expect(
              quiet.from < quiet.until
                ? hour >= quiet.from && hour < quiet.until
                : hour >= quiet.from || hour < quiet.until,
            ).toBe(false);
            if (quiet === NIGHT) expect(shown.slice(11)).toBe("18:00");
          }
        }
      }
    },
  );

  test("the end of the night that the clocks skip comes as soon as it is over", () => {
    const who = ana({ quiet: { from: 17, until: 2 } });
    expect(wall(momentsOf("2026-03-08", ON, who)[0])).toBe("2026-03-08T03:00");
  });

  test("each goes by their own clock", () => {
    const inBerlin = ana({ timeZone: "Europe/Berlin" });
    const [here] = momentsOf("2026-11-10", ON, ana());
    const [there] = momentsOf("2026-11-10", ON, inBerlin);
    expect((here ?? 0) - (there ?? 0)).toBe(6 * 3_600_000);
  });
});

describe("once a week", () => {
  const weekly = ana({ how: "weekly", weekly: { day: 7, hour: 17 } });
  const inWeekly = (changes: Partial<Part> = {}) =>
    part({ dueOn: "2026-11-12", ...changes });

  test("on the day and hour that were chosen, once, also without a due day", () => {
    expect(tellAt("2026-11-08T16:59", inWeekly(), weekly)).toBeNull();
    const tell = { nth: 1, weekOn: "2026-11-08" };
    expect(tellAt("2026-11-08T17:00", inWeekly(), weekly)).toEqual(tell);
    expect(
      tellAt("2026-11-08T17:00", inWeekly({ dueOn: null }), weekly),
    ).toEqual(tell);
    const told = inWeekly({ told: [1], weekOn: "2026-11-08" });
    expect(tellAt("2026-11-08T17:01", told, weekly)).toBeNull();
    expect(tellAt("2026-11-15T17:00", told, weekly)).toEqual({
      nth: 2,
      weekOn: "2026-11-15",
    });
  });

  test("it ends as often as the practice says, and leaves out what is due much later", () => {
    const over = inWeekly({ told: [1, 2], weekOn: "2026-11-08" });
    expect(turnOf(over, weekly, ON, at("2026-11-15T17:00"))).toEqual({
      tell: null,
      next: null,
    });
    const later = inWeekly({ dueOn: "2026-11-16" });
    expect(tellAt("2026-11-08T17:00", later, weekly)).toBeNull();
    expect(tellAt("2026-11-15T17:00", later, weekly)?.nth).toBe(1);
  });

  test("never on an evening of its own", () => {
    expect(tellAt("2026-11-11T18:00", inWeekly(), weekly)).toBeNull();
  });

  test("through a change of clocks it stays on its hour", () => {
    const around = weeksAround(weekly, at("2026-10-28T12:00").getTime());
    expect(wall(around.last?.at)).toBe("2026-10-25T17:00");
    expect(wall(around.next?.at)).toBe("2026-11-01T17:00");
    expect(((around.next?.at ?? 0) - (around.last?.at ?? 0)) / 3_600_000).toBe(
      7 * 24 + 1,
    );
  });
});
