import { expect, test } from "vitest";

import {
  countries,
  currencies,
  isCountry,
  isCurrency,
  isTimeZone,
  timeZones,
} from "./place-rules";

test("every choice that is offered is accepted", () => {
  expect(countries().filter(({ value }) => !isCountry(value))).toEqual([]);
  expect(currencies().filter(({ value }) => !isCurrency(value))).toEqual([]);
  expect(timeZones().filter(({ value }) => !isTimeZone(value))).toEqual([]);
});

test("choices have names of their own, and none stands twice", () => {
  for (const list of [countries(), currencies(), timeZones()]) {
    expect(new Set(list.map(({ value }) => value)).size).toBe(list.length);
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
  }
  for (const { value, label } of countries()) expect(label).not.toBe(value);
});

test.each(["America/New_York", "Europe/Lisbon", "UTC"])(
  "%s is a time zone",
  (name) => expect(isTimeZone(name)).toBe(true),
);

test.each(["", "+02:00", "Mars/Olympus", "America/New York", "x".repeat(90)])(
  "%j is none",
  (name) => expect(isTimeZone(name)).toBe(false),
);
