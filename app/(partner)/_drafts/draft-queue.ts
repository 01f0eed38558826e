import type { Json } from "@/server/worksheets/condition-rules";

import {
  addRival,
  anItem,
  conflictsIn,
  heldIn,
  hold,
  type Item,
  letGo,
  noteArrived,
  noteSent,
  standingIn,
  tookTheirPlace,
} from "./draft-item";
import { isSame, type Words } from "./words";

export type Change = {
  question: string;
  value?: Json;
  base: number;
  settles: boolean;
};

export type Standing = { question: string; version: number; value: Json };

/** What the server says of one question. */
export type Saved =
  | { question: string; outcome: "saved"; version: number }
  | (Standing & { outcome: "rival" })
  | { question: string; outcome: "finished" };

/** What waits on this device, to be taken up again after a reload. */
export type Kept = Change & {
  /** Texts that were sent without hearing whether they arrived. */
  sent: Json[];
  /** Texts of an earlier visit that were found while this one was typed. */
  others?: Json[];
};

export type Loaded = {
  draft: readonly Standing[];
  rivals: readonly { question: string; value: Json }[];
};

/**
 * One person's draft on one device: what is typed, what the server has, what is on its way,
 * and what two devices say differently. Knows no network, no storage and no clock.
 */
export class DraftQueue {
  private readonly items = new Map<string, Item>();
  private flights: Change[][] = [];
  /** A request without an answer goes out again as it was, before anything newer. */
  private again: Change[] | null = null;
  isFinishedElsewhere = false;

  constructor(
    { draft, rivals }: Loaded,
    private readonly isSendable: (question: string, value: Words) => boolean,
  ) {
    for (const { question, version, value } of draft) {
      Object.assign(this.item(question), {
        value,
        known: value,
        base: version,
      });
    }
    for (const { question, value } of rivals) {
      addRival(this.item(question), value);
    }
  }

  private item(question: string): Item {
    const item = this.items.get(question) ?? anItem();
    this.items.set(question, item);
    return item;
  }

  /** Takes up what this device kept before the page was loaded. */
  takeUp({ question, value, base, sent, settles }: Kept) {
    const item = this.item(question);
    if (tookTheirPlace(item, { value, sent })) return;
    const known = [item.value, ...item.rivals];
    if (known.some((each) => isSame(each, value))) return;
    if (item.changed) {
      if (value === undefined) return;
      hold(item, value);
      addRival(item, value);
      return;
    }
    const standing = item.value;
    const isUpon =
      item.base === base || sent.some((each) => isSame(each, standing));
    if (isUpon && settles) item.rivals = [];
    item.value = value;
    if (!isUpon && item.rivals.length > 0 && standing !== undefined) {
      addRival(item, standing);
    } else if (!isUpon) {
      // Written upon an older text: the server will say so, and both are offered.
      Object.assign(item, { base, known: undefined });
    }
    item.sent = [];
    noteSent(item, sent);
    item.settles = settles;
    item.changed = true;
  }

  /** Lies on this device beside what is typed, while the server is asked to keep it. */
  hold(question: string, value: Json) {
    hold(this.item(question), value);
  }

  letGo(question: string, value: Json) {
    letGo(this.item(question), value);
  }

  write(question: string, value: Words) {
    Object.assign(this.item(question), { value, changed: true });
  }

  /** The writer has seen all versions and says what stays. */
  settle(question: string, value: Words) {
    Object.assign(this.item(question), {
      value,
      rivals: [],
      own: [],
      settles: true,
      changed: true,
    });
  }

  /** What does not wait for a choice. */
  sendable(): Change[] {
    return this.unsent().filter(
      ({ question }) => this.item(question).rivals.length === 0,
    );
  }

  /** All that the server may not have, also what is on its way; for whoever is not there to hear an answer. */
  unsent(): Change[] {
    return [...this.items].flatMap(
      ([question, { value, base, changed, settles }]) =>
        changed && this.isSendable(question, value)
          ? [{ question, value, base, settles }]
          : [],
    );
  }

  /** What goes out next; nothing while an answer is still awaited. */
  next(): Change[] | null {
    if (this.flights.length > 0) return null;
    const changes = this.again ?? this.sendable();
    this.again = null;
    return this.fly(changes);
  }

  /**
   * The page may be gone in a moment, so this does not wait. Only words on their way are not
   * overtaken: upon which text the newer ones stand is not known before the answer.
   */
  flush(): Change[] | null {
    const waiting = this.again ?? [];
    const onTheirWay = [...this.flights.flat(), ...waiting];
    const others = this.sendable().filter(({ question }) =>
      onTheirWay.every((change) => change.question !== question),
    );
    this.again = null;
    return this.fly([...waiting, ...others]);
  }

  private fly(changes: Change[]): Change[] | null {
    if (changes.length === 0) return null;
    this.flights.push(changes);
    for (const { question, value } of changes)
      noteSent(this.item(question), [value]);
    return changes;
  }

  private isDown(changes: Change[]) {
    this.flights = this.flights.filter((flight) => flight !== changes);
  }

  /** No answer came: whether these arrived is not known. */
  failed(changes: Change[]) {
    this.isDown(changes);
    this.again ??= changes;
  }

  /** The server would not take these. */
  refused(changes: Change[]) {
    this.isDown(changes);
  }

  landed(changes: Change[], saved: readonly Saved[]) {
    this.isDown(changes);
    for (const change of changes) {
      const result = saved.find(({ question }) => question === change.question);
      if (result?.outcome === "finished") this.cameLate(change);
      if (result?.outcome === "saved") this.arrived(change, result.version);
      if (result?.outcome === "rival") this.met(change, result);
    }
  }

  private arrived(change: Change, version: number) {
    const item = this.item(change.question);
    item.base = Math.max(item.base, version);
    item.known = change.value;
    if (change.settles) item.settles = false;
    noteArrived(item, change.value);
    if (!isSame(item.value, change.value)) return;
    item.changed = false;
    item.sent = [];
  }

  /** The part was finished meanwhile; the server keeps these words for the next edit. */
  private cameLate({ question, value }: Change) {
    this.isFinishedElsewhere = true;
    const item = this.item(question);
    if (isSame(item.value, value)) item.changed = false;
  }

  private met(change: Change, { version, value }: Standing) {
    const item = this.item(change.question);
    const isOwn = [item.known, ...item.sent].some((own) => isSame(own, value));
    item.base = Math.max(item.base, version);
    item.known = value;
    item.changed = true;
    if (item.value === undefined && change.value === undefined) {
      item.value = value;
      item.changed = false;
    } else if (!isOwn) addRival(item, value);
  }

  /** Finishing came upon words of another device. */
  foundNewer(found: readonly Standing[]) {
    for (const standing of found) {
      const { question } = standing;
      this.met({ question, value: null, base: 0, settles: false }, standing);
    }
  }

  /** What somebody else wrote in the same place; never put over words that are still on their way. */
  hear(standing: readonly Standing[]) {
    for (const { question, version, value } of standing) {
      const item = this.item(question);
      if (version <= item.base) continue;
      const isOwn = isSame(item.value, value);
      const heard = { base: version, known: value };
      if (!item.changed) Object.assign(item, heard, { value });
      else if (item.rivals.length > 0) {
        // What was found here is one's own, whatever others write.
        const rivals = item.own.filter((own) => !isSame(own, value));
        if (!isOwn) rivals.push(value);
        const changed = !isOwn || item.own.length > 0;
        Object.assign(item, heard, { changed, rivals });
      }
    }
  }

  /** All that is answered, as it is sent when one finishes. */
  answers(): Record<string, Json> {
    const answered: Record<string, Json> = {};
    for (const [question, { value }] of this.items) {
      if (value !== undefined) answered[question] = value;
    }
    return answered;
  }

  seen(): Record<string, number> {
    return Object.fromEntries(
      [...this.items].map(([question, { base }]) => [question, base]),
    );
  }

  /** What the server has, as far as is known here: upon it one goes on without a network. */
  standing = (): Loaded => standingIn(this.items);
  held = () => heldIn(this.items);
  conflicts = () => conflictsIn(this.items);

  /** What this device must not lose; null once the server has it. */
  kept(question: string): Kept | null {
    const item = this.item(question);
    const { value, changed, sent, settles, rivals, own } = item;
    if (!changed && own.length === 0) return null;
    // While two texts wait for a choice, this one stands upon neither.
    const base = rivals.length > 0 ? 0 : item.base;
    const kept = { question, value, base, sent, settles };
    return own.length > 0 ? { ...kept, others: own } : kept;
  }

  get isFlying(): boolean {
    return this.flights.length > 0;
  }

  get hasUnsent(): boolean {
    return [...this.items.values()].some(({ changed }) => changed);
  }
}
