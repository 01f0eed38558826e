import { expect, test, vi } from "vitest";

import { EndTone } from "./end-tone";

function aSound() {
  const levels: number[] = [];
  const start = vi.fn();
  const param = {
    setValueAtTime: (level: number) => levels.push(level),
    linearRampToValueAtTime: (level: number) => levels.push(level),
  };
  const sound = {
    currentTime: 0,
    destination: {},
    resume: async () => undefined,
    createGain: () => ({ gain: param, connect: () => undefined }),
    createOscillator: () => ({
      frequency: { value: 0 },
      connect: () => undefined,
      start,
      stop: () => undefined,
    }),
  };
  const open = vi.fn(() => sound as never);
  return { open, start, levels };
}

test("nothing sounds before somebody turned it on, nor after it was turned off", () => {
  const { open, start } = aSound();
  const tone = new EndTone(open);
  tone.play();
  expect(open).not.toHaveBeenCalled();

  tone.turn(true);
  tone.turn(false);
  tone.play();

  expect(start).not.toHaveBeenCalled();
});

test("once on it comes and goes softly", () => {
  const { open, start, levels } = aSound();
  const tone = new EndTone(open);
  tone.turn(true);
  tone.play();

  expect(start).toHaveBeenCalledOnce();
  expect(levels[0]).toBe(0);
  expect(levels.at(-1)).toBe(0);
  expect(Math.max(...levels)).toBeLessThan(0.1);
});

test("where a browser has no sound the switch stays off", () => {
  const tone = new EndTone(() => {
    throw new Error("No sound here.");
  });
  tone.turn(true);

  expect(tone.isOn()).toBe(false);
});
