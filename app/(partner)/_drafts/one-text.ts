import { DeviceShelf, type Store } from "./device-shelf";
import type { Kept } from "./draft-queue";
import { standsIn } from "./words";

/** Their places on this device, apart from the answers of one's own part and from each other. */
export const FEEDBACK = "said_afterwards";
export const OWN_ACT = "act_in_own_words";
export const LANDED = "how_it_landed";
export const IDEA = "idea_for_the_jar";

type OneTextPlace =
  | typeof FEEDBACK
  | typeof OWN_ACT
  | typeof LANDED
  | typeof IDEA;

const PLACES: readonly string[] = [FEEDBACK, OWN_ACT, LANDED, IDEA];

/** It waits until its writer sends it, and is none of the answers of a part. */
export const isOneText = (question: string): boolean =>
  PLACES.includes(question);

/** One text that lies on this device alone until its writer sends it. */
export class OneText {
  private readonly shelf: DeviceShelf;
  private readonly listeners = new Set<() => void>();
  private text = "";

  constructor(
    private readonly assignmentId: string,
    /** What the server keeps it under at the end of a session; null where it stays on this device. */
    private readonly question: string | null,
    private readonly place: OneTextPlace = FEEDBACK,
  ) {
    this.shelf = new DeviceShelf(
      assignmentId,
      () => this.kept(),
      () => undefined,
    );
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly read = () => this.text;

  private kept(): Kept | null {
    const { text: value } = this;
    return value === ""
      ? null
      : { question: this.place, value, base: 0, sent: [], settles: false };
  }

  private become(text: string) {
    this.text = text;
    for (const listener of this.listeners) listener();
  }

  /** Takes up what was not sent when this page was open last. */
  async begin(store: Promise<Store>) {
    for (const kept of await this.shelf.open(store)) this.takeUp(kept);
    this.shelf.keep(this.place);
  }

  /** What was typed before it was found stands below it. */
  takeUp({ question, value }: Kept) {
    const { text } = this;
    if (question !== this.place || typeof value !== "string") return;
    if (standsIn(value, text)) return;
    this.become(standsIn(text, value) ? value : `${value}\n\n${text}`);
    this.shelf.keep(this.place);
  }

  write(text: string) {
    this.become(text);
    this.shelf.keep(this.place);
  }

  /** Goes once it is sent; false where more was written meanwhile, which stays. */
  sent(text: string): boolean {
    if (this.text !== text) return false;
    this.write("");
    return true;
  }

  /** Says whether the words lie where they last; null where there are none. */
  readonly leave = async (): Promise<boolean | null> => {
    await this.shelf.settled();
    return this.text === "" ? null : this.shelf.isThere;
  };

  /** What the server keeps for this writer alone when the session ends with this page. */
  readonly lastWords = () => {
    const kept = this.kept();
    const { assignmentId, question } = this;
    if (!kept || question === null) return [];
    const { sent: _heard, ...change } = kept;
    return [{ assignmentId, changes: [{ ...change, question }] }];
  };
}
