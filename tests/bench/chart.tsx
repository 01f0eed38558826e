import { renderToStaticMarkup } from "react-dom/server";

import { DyadicChart } from "@/app/_charts/dyadic-chart";

const WEEK = 7 * 86_400_000;
const YEARS = 10;
const TIMES = 100;
const names = { a: "Ana", b: "Ben" };

/** Ten years of weeks that go up and down, a session every week and homework nearly as often. */
function tenYears() {
  const weeks = Array.from({ length: YEARS * 52 }, (_, week) => week * WEEK);
  const lineAround = (middle: number) =>
    weeks.map((at, week) => ({
      at,
      value: Math.round(middle + 14 * Math.sin(week / 9) + (week % 7)),
    }));
  return {
    lines: { a: lineAround(34), b: lineAround(46) },
    least: 0,
    most: 81,
    cutOff: 51.5,
    closer: "below" as const,
    reliable: 7,
    largeGap: 14,
    work: weeks.map((at, week) => ({ at, done: week % 5 !== 0 })),
    sessions: weeks,
    marks: [],
  };
}

const data = tenYears();
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const draw = () =>
  renderToStaticMarkup(
    <DyadicChart data={data} names={names} label="CSI-16" day={day} />,
  );

for (let time = 0; time < TIMES; time++) draw();
const begun = process.cpuUsage();
for (let time = 0; time < TIMES; time++) draw();
const { user, system } = process.cpuUsage(begun);
/** Milliseconds of processor time of one chart, drawn as the server draws it. */
process.stdout.write(String((user + system) / 1000 / TIMES));
