import { expect, test } from "vitest";

import type { ChartData } from "./chart-data";
import { chartShape, FRAMES } from "./chart-shape";

const WEEK = 7 * 86_400_000;
const weekly = (...values: number[]) =>
  values.map((value, week) => ({ at: week * WEEK, value }));
const data = (given: Partial<ChartData> = {}): ChartData => ({
  lines: { a: weekly(34, 36, 41), b: weekly(46, 44, 55) },
  least: 0,
  most: 81,
  cutOff: 51.5,
  closer: "below",
  reliable: 7,
  largeGap: 14,
  work: [],
  sessions: [],
  marks: [],
  ...given,
});

const { wide, narrow } = FRAMES;

test("everything lies within the frame, in every size", () => {
  for (const frame of [wide, narrow]) {
    const { a, b, steps, cutOff } = chartShape(data(), frame);
    const ys = [...a.points, ...b.points, ...steps].map(({ y }) => y);
    for (const y of [...ys, cutOff?.y ?? 0]) {
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.bottom);
    }
    expect(a.points[0]?.x).toBe(frame.left);
    expect(b.points.at(-1)?.x).toBe(frame.right);
  }
});

test("a higher number stands higher", () => {
  const { a } = chartShape(data(), wide);
  expect(a.points[2]?.y).toBeLessThan(a.points[0]?.y ?? 0);
});

test("a ring marks the first reliable change, and none where there is none", () => {
  const { a, b } = chartShape(data(), wide);
  expect(a.change).toMatchObject({ by: 7, ...a.points[2] });
  expect(b.change).toMatchObject({ by: 9 });
  expect(chartShape(data({ reliable: null }), wide).a.change).toBeNull();
});

test("the gap is drawn only where there are both", () => {
  const only = { a: weekly(1, 2, 3), b: weekly(4, 5, 6).slice(2) };
  expect(chartShape(data({ lines: only }), wide).gap).toBeNull();
  expect(chartShape(data(), wide).gap).toMatch(/^M40,/);
});

test("names at the ends never lie on each other", () => {
  const lines = { a: weekly(40, 50), b: weekly(30, 50) };
  const { a, b } = chartShape(data({ lines }), wide);
  expect(Math.abs(a.name.y - b.name.y)).toBeGreaterThanOrEqual(18);
});

test("ten years of weeks are drawn as means, with every number behind them", () => {
  const many = weekly(...Array.from({ length: 520 }, (_, at) => at % 40));
  const shape = chartShape(data({ lines: { a: many, b: many } }), wide);
  const corners = (path: string) => path.split(/[ML]/).length - 1;
  expect(corners(shape.a.path)).toBeLessThanOrEqual(wide.most);
  expect(corners(shape.a.every ?? "")).toBe(520);
  expect(shape.a.points).toEqual([]);
  expect(shape.times.length).toBeLessThanOrEqual(12);
});

test("one number alone is a drawing too", () => {
  const shape = chartShape(data({ lines: { a: weekly(40), b: [] } }), wide);
  expect(shape.a.points).toHaveLength(1);
  expect(JSON.stringify(shape)).not.toContain("null,null");
  expect(JSON.stringify(shape)).not.toContain("NaN");
});

test("sessions are strokes at their days, none before the first number", () => {
  expect(chartShape(data(), wide).sessions).toBeNull();
  const { sessions } = chartShape(
    data({ sessions: [-WEEK, WEEK, 2 * WEEK] }),
    wide,
  );
  expect(sessions).toBe("M438 298v-12M836 298v-12");
});

test("a session after the last number still has its place", () => {
  const { sessions } = chartShape(data({ sessions: [3 * WEEK] }), narrow);
  expect(sessions).toBe("M284 260v-12");
});
