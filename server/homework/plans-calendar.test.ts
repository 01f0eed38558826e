import { expect, test } from "vitest";

import { plansCalendar } from "./plans-calendar";

const ID = "0190a000-0000-7000-8000-000000000000";

test("each day is one all-day entry called Plans", () => {
  const text = plansCalendar(ID, ["2026-12-04", "2026-12-18"]);

  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text.match(/SUMMARY:Plans/g)).toHaveLength(2);
  expect(text).toContain("DTSTART;VALUE=DATE:20261204");
  expect(text).toContain("DTSTART;VALUE=DATE:20261218");
});

test("nothing in it names the product, and the same day keeps its name", () => {
  const text = plansCalendar(ID, ["2026-12-04"]);

  expect(text).not.toMatch(/holdfast|couple|partner|therap|worksheet/i);
  expect(text).not.toContain(ID);
  const uid = (one: string) => /UID:(\S+)/.exec(one)?.[1];
  expect(uid(text)).toBe(uid(plansCalendar(ID, ["2026-12-04"])));
});
