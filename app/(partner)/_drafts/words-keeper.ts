import type { Saving } from "@/app/_components/save-state";
import { whenTouched } from "@/app/_lib/when-touched";
import type { Json } from "@/server/worksheets/condition-rules";

import { Refused } from "../_api/call-api";
import { DeviceShelf, type Store } from "./device-shelf";
import { type Change, DraftQueue, type Kept, type Loaded } from "./draft-queue";
import { whenSealable } from "./sealing";
import { type Ended, endOf, type Saver } from "./sender";
import { isSame, type Words } from "./words";

// After the page, yet before anybody has typed a word.
if (typeof window !== "undefined") void whenTouched().then(whenSealable);

export const PAUSE = 800;
/** However fast somebody types, words are on their way after this long. */
const AT_MOST = 4_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** A text of an earlier visit of which no more is known. */
const alone = (question: string, value: Json): Kept => ({
  question,
  value,
  base: 0,
  sent: [],
  settles: false,
});

export type Draft = {
  answers: Record<string, Json>;
  saving: Saving;
  conflicts: ReturnType<DraftQueue["conflicts"]>;
  /** What the server would not take, by question. */
  refusals: Readonly<Record<string, string>>;
  needsCrisisCard: boolean;
  ended: Ended | null;
};

/** Keeps words safe while they are written: on this device at once, on the server soon. */
export class WordsKeeper {
  protected readonly queue: DraftQueue;
  protected readonly shelf: DeviceShelf;
  private readonly refused = new Map<string, { value: Words; words: string }>();
  private readonly listeners = new Set<() => void>();
  protected timer: ReturnType<typeof setTimeout> | undefined;
  private due = 0;
  private wait = FIRST_WAIT;
  private isAway = false;
  private isStopped = false;
  protected isFinishing = false;
  private needsCrisisCard = false;
  protected ended: Ended | null = null;
  private snapshot: Draft;

  constructor(
    protected readonly assignmentId: string,
    loaded: Loaded,
    private readonly saver: Saver,
    /** Some of what is there already is this writer's own. */
    private hasSaved = loaded.draft.length > 0,
  ) {
    this.queue = new DraftQueue(loaded, (question, value) => {
      const no = this.refused.get(question);
      return !no || !isSame(no.value, value);
    });
    this.shelf = new DeviceShelf(
      assignmentId,
      (question) => this.queue.kept(question),
      () => this.publish(),
    );
    this.snapshot = this.now();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly read = () => this.snapshot;

  readonly standing = () => this.queue.standing();

  private now(): Draft {
    const conflicts = this.queue.conflicts();
    return {
      answers: this.queue.answers(),
      saving: this.saving(conflicts.length > 0),
      conflicts,
      refusals: Object.fromEntries(
        [...this.refused].map(([question, { words }]) => [question, words]),
      ),
      needsCrisisCard: this.needsCrisisCard,
      ended: this.ended,
    };
  }

  private saving(isConflict: boolean): Saving {
    if (isConflict) return "conflict";
    if (!this.queue.hasUnsent) return this.hasSaved ? "saved" : "idle";
    if (!this.isAway) return "sending";
    // Where nothing lasts on the phone, nothing is said of the phone.
    return this.shelf.isThere ? "kept" : "unsent";
  }

  protected publish() {
    this.snapshot = this.now();
    for (const listener of this.listeners) listener();
  }

  /** Takes up what this device still holds of an earlier visit. */
  async begin(store: Promise<Store>) {
    this.isStopped = false;
    const found = await this.shelf.open(store);
    // Nothing that was typed meanwhile goes over what lies here.
    const beside = found.filter((kept) => this.isBeingWritten(kept));
    for (const kept of found) {
      if (!beside.includes(kept)) this.queue.takeUp(kept);
      else if (kept.value !== undefined)
        this.queue.hold(kept.question, kept.value);
      for (const other of kept.others ?? [])
        this.queue.hold(kept.question, other);
    }
    // What the server has by now goes, and what was typed meanwhile is kept.
    for (const { question } of [...found, ...this.queue.unsent()])
      this.shelf.keep(question);
    this.publish();
    this.hurry();
    for (const kept of beside) await this.takeUp(kept);
    for (const { question, others = [] } of found)
      for (const value of others) await this.takeUp(alone(question, value));
  }

  private isBeingWritten({ question, value }: Kept): boolean {
    const now = this.queue.kept(question);
    return now !== null && !isSame(now.value, value);
  }

  /** Takes up what this writer left here when an earlier session ended. */
  async takeUp(kept: Kept) {
    const { question, value } = kept;
    // Both texts are offered once the server has the older one.
    const isHandedIn =
      value !== undefined &&
      this.isBeingWritten(kept) &&
      (await this.handIn({ ...kept, value }));
    if (!isHandedIn) this.queue.takeUp(kept);
    this.shelf.keep(question);
    this.publish();
    this.hurry();
  }

  /** The same of a letter, with what lay beside it when it was sealed. */
  async takeUpLetter(kept: Kept) {
    const { question, others = [] } = kept;
    for (const value of others) this.queue.hold(question, value);
    await this.takeUp(kept);
    for (const value of others) await this.takeUp(alone(question, value));
  }

  /** It lies here beside what is typed until the server has it, or says that it differs. */
  private async handIn({ question, value, base }: Kept & { value: Json }) {
    this.queue.hold(question, value);
    this.shelf.keep(question);
    const change = { question, value, base, settles: false };
    const result = await this.saver.save([change]).catch(() => null);
    const isThere =
      result?.saved.every(({ outcome }) => outcome !== "rival") ?? false;
    this.queue.letGo(question, value);
    return isThere;
  }

  write(question: string, value: Words) {
    this.queue.write(question, value);
    this.wrote(question);
  }

  settle(question: string, value: Words) {
    this.queue.settle(question, value);
    this.wrote(question);
    this.hurry();
  }

  private wrote(question: string) {
    this.refused.delete(question);
    this.shelf.keep(question);
    this.due ||= Date.now() + AT_MOST;
    this.later(Math.min(PAUSE, Math.max(0, this.due - Date.now())));
    this.publish();
  }

  protected later(ms: number) {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.send(), ms);
  }

  /** Does not wait for a pause in typing, nor for the end of a bad line. */
  readonly hurry = () => {
    this.wait = FIRST_WAIT;
    this.later(0);
  };

  /** The page may be gone in a moment: says whether the words lie where they last. */
  readonly leave = async (): Promise<boolean | null> => {
    if (!this.ended && !this.isFinishing) {
      const changes = this.queue.flush();
      if (changes) await this.carry(changes);
    }
    await this.shelf.settled();
    if (this.queue.hasUnsent) return this.shelf.isThere;
    return this.hasSaved || null;
  };

  /** Two keepers of one draft would take each other's words for another device's. */
  readonly stop = () => {
    this.isStopped = true;
    clearTimeout(this.timer);
  };

  private async send() {
    if (this.ended || this.isFinishing) return;
    this.due = 0;
    const changes = this.queue.next();
    if (changes) await this.carry(changes);
  }

  protected async carry(changes: Change[]) {
    try {
      const { saved, needsCrisisCard } = await this.saver.save(changes);
      this.queue.landed(changes, saved);
      this.needsCrisisCard ||= needsCrisisCard;
      this.hasSaved = true;
      this.isAway = false;
      this.wait = FIRST_WAIT;
      if (this.queue.isFinishedElsewhere) this.ended = "finished";
    } catch (error) {
      this.fell(changes, error);
    }
    for (const { question } of changes) this.shelf.keep(question);
    this.publish();
    if (!this.queue.hasUnsent) return;
    this.later(this.isAway ? this.wait : PAUSE);
    if (this.isAway) this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
  }

  private fell(changes: Change[], error: unknown) {
    if (error instanceof Refused && error.data.code === "BAD_REQUEST") {
      this.queue.refused(changes);
      this.remember(changes, error);
      return;
    }
    this.queue.failed(changes);
    if (error instanceof Refused) this.ended = endOf(error.data.code);
    this.isAway = true;
  }

  /** The same words are not sent again; what stood in the same request is. */
  private remember(changes: Change[], { message, data: { fields } }: Refused) {
    const named = changes.filter(({ question }) => fields[question]);
    for (const { question, value } of named.length > 0 ? named : changes) {
      const words = fields[question]?.[0] ?? message;
      this.refused.set(question, { value, words });
    }
  }

  readonly closeCrisisCard = () => {
    this.needsCrisisCard = false;
    this.publish();
  };
}
