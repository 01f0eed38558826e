import { randomBytes } from "node:crypto";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { dropNote } from "./sealed-notes";
import { UnsentDesk } from "./unsent-desk";

/** A browser's storage: its names are its own keys, its methods are not. */
class Storage {
  [name: string]: unknown;
}
Object.defineProperties(Storage.prototype, {
  getItem: {
    value(this: Storage, name: string) {
      return this[name] ?? null;
    },
  },
  setItem: {
    value(this: Storage, name: string, text: string) {
      this[name] = text;
    },
  },
  removeItem: {
    value(this: Storage, name: string) {
      delete this[name];
    },
  },
});

let storage: Storage;
beforeEach(() => {
  storage = new Storage();
  vi.stubGlobal("localStorage", storage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const newKey = () => randomBytes(32).toString("base64");
const danas = newKey();
const aDesk = (key = danas) => new UnsentDesk(async () => key);

const aBox = (value: string, name = "note") => ({
  name,
  value,
  isConnected: true,
  form: {},
  closest: () => null as unknown,
});

const PATH = "/couples/one/assign";
const found = async (desk = aDesk()) =>
  (await desk.found()).map(({ path, fields }) => ({ path, fields }));

test("what was being typed is there in the writer's next session, and is noise until then", async () => {
  const desk = aDesk();
  desk.type(aBox("Ana was afraid."), "A note to them");

  expect(await desk.keep(PATH)).toBe(true);

  expect(JSON.stringify(storage)).not.toContain("afraid");
  expect(await found()).toEqual([
    {
      path: PATH,
      fields: [{ label: "A note to them", text: "Ana was afraid." }],
    },
  ]);
});

test("it opens for nobody else, and stays for its writer", async () => {
  const desk = aDesk();
  desk.type(aBox("Ana was afraid."), "A note to them");
  await desk.keep(PATH);

  expect(await found(aDesk(newKey()))).toEqual([]);

  expect(await found()).toHaveLength(1);
});

test("a box that was closed counts, one that was sent and went does not", async () => {
  const desk = aDesk();
  const closed = aBox("Called her.", "reason");
  const sent = aBox("Take your time.");
  const refused = aBox("Mia", "name");
  desk.type(closed, "Why");
  desk.type(sent, "A note");
  desk.type(refused, "First name");
  closed.isConnected = false;
  desk.submit(sent.form);
  sent.isConnected = false;
  desk.submit(refused.form);

  await desk.keep(PATH);

  const [note] = await found();
  expect(note?.fields).toEqual([
    { label: "Why", text: "Called her." },
    { label: "First name", text: "Mia" },
  ]);
});

test("a dialog that was opened again has its words once", async () => {
  const desk = aDesk();
  const before = aBox("Called", "reason");
  desk.type(before, "Why");
  before.isConnected = false;
  desk.type(aBox("Called her.", "reason"), "Why");

  await desk.keep(PATH);

  const [note] = await found();
  expect(note?.fields).toEqual([{ label: "Why", text: "Called her." }]);
});

test("nothing is kept of a box that was emptied, nor of a page that was left", async () => {
  const desk = aDesk();
  const box = aBox("Never mind");
  desk.type(box, "A note");
  box.value = " ";
  expect(await desk.keep(PATH)).toBeNull();

  desk.type(aBox("Elsewhere"), "A note");
  desk.forget();

  expect(await desk.keep(PATH)).toBeNull();
  expect(Object.keys(storage)).toEqual([]);
});

test("what the server has already is not kept once more", async () => {
  const desk = aDesk();
  desk.type({ ...aBox("The knocking"), closest: () => ({}) }, "Name");
  expect(await desk.keep(PATH)).toBeNull();
});

test("what goes on in its own page does not lie here too", async () => {
  const desk = aDesk();
  desk.type(aBox("Still typing"), "A note");
  await desk.keep(PATH);

  desk.carryOn();

  expect(await found()).toEqual([]);
});

test("what is thrown away is gone", async () => {
  const desk = aDesk();
  desk.type(aBox("Old"), "A note");
  await desk.keep(PATH);
  const [note] = await aDesk().found();

  dropNote(note?.id ?? "");

  expect(await found()).toEqual([]);
});

test("where no key is to be had, or nothing can be kept, it says so", async () => {
  const keyless = new UnsentDesk(() => Promise.reject(new Error("Down.")));
  keyless.type(aBox("Lost?"), "A note");
  expect(await keyless.keep(PATH)).toBe(false);

  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new Error("Denied.");
    },
  });
  const desk = aDesk();
  desk.type(aBox("Lost?"), "A note");

  expect(await desk.keep(PATH)).toBe(false);
});
