import { describe, expect, test } from "vitest";

import { type Around, nextStep, type Step } from "./next-rules";

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  position: Number(id),
  state: "waiting",
  waitAfter: "given",
  waitDays: 7,
  stage: null,
  eftStep: null,
  givenOn: null,
  givenAt: null,
  assignmentIds: [],
  ...more,
});

const given = (id: string, on: string, more: Partial<Step> = {}) =>
  step(id, {
    state: "given",
    givenOn: on,
    givenAt: new Date(`${on}T15:00:00Z`),
    assignmentIds: [`of ${id}`],
    ...more,
  });

const around = (more: Partial<Around> = {}): Around => ({
  startedOn: "2026-03-02",
  stage: null,
  sessions: [],
  openedAt: new Map(),
  now: new Date("2026-03-10T12:00:00Z"),
  timeZone: "America/New_York",
  ...more,
});

describe("the first step that waits", () => {
  test("counts from the start where nothing was given", () => {
    const first = step("1", { waitAfter: "start", waitDays: 0 });
    expect(nextStep([step("2"), first], around())).toEqual({
      stepId: "1",
      readyOn: "2026-03-02",
      isReady: true,
      formerId: null,
    });
  });

  test("counts from what was given last, over what was skipped, across a clock change", () => {
    const steps = [
      given("1", "2026-03-04"),
      step("2", { state: "skipped" }),
      step("3"),
    ];
    expect(nextStep(steps, around())).toMatchObject({
      stepId: "3",
      readyOn: "2026-03-11",
      isReady: false,
      formerId: "1",
    });
    // 03:30 UTC is still the evening of the 10th there, an hour later than a week before.
    const evening = around({ now: new Date("2026-03-11T03:30:00Z") });
    expect(nextStep(steps, evening)?.isReady).toBe(false);
    const midnight = around({ now: new Date("2026-03-11T04:00:00Z") });
    expect(nextStep(steps, midnight)?.isReady).toBe(true);
  });

  test("comes the day after the session that follows what was given", () => {
    const steps = [
      given("1", "2026-03-04"),
      step("2", { waitAfter: "session", waitDays: 0 }),
    ];
    expect(nextStep(steps, around())).toMatchObject({ readyOn: null });
    const sessions = ["2026-03-03", "2026-03-09", "2026-03-16"].map((day) => ({
      startsAt: new Date(`${day}T15:00:00Z`),
    }));
    expect(nextStep(steps, around({ sessions }))).toMatchObject({
      readyOn: "2026-03-10",
      isReady: true,
    });
  });

  test("waits until what was given is open to both", () => {
    const steps = [
      given("1", "2026-03-04"),
      step("2", { waitAfter: "opened", waitDays: 2 }),
    ];
    expect(nextStep(steps, around())).toMatchObject({
      readyOn: null,
      isReady: false,
    });
    const openedAt = new Map([["of 1", new Date("2026-03-08T12:00:00Z")]]);
    expect(nextStep(steps, around({ openedAt }))).toMatchObject({
      readyOn: "2026-03-10",
      isReady: true,
    });
  });

  test("is one for where the couple stands", () => {
    const steps = [
      step("1", { stage: 1, eftStep: 2 }),
      step("2", { stage: 1, eftStep: 1 }),
      step("3", { stage: 2 }),
      step("4"),
    ];
    const at = (stage: number, eft: number | null) =>
      nextStep(steps, around({ stage: { stage, step: eft } }))?.stepId;
    expect(nextStep(steps, around())?.stepId).toBe("1");
    expect(at(1, 1)).toBe("2");
    expect(at(1, 3)).toBe("1");
    expect(at(2, null)).toBe("3");
    expect(at(3, null)).toBe("4");
  });

  test("is nobody's once all is given or skipped", () => {
    const over = [given("1", "2026-03-04"), step("2", { state: "skipped" })];
    expect(nextStep(over, around())).toBeNull();
    expect(nextStep([], around())).toBeNull();
  });
});
