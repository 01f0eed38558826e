import { DeviceShelf, type Store } from "./device-shelf";
import type { Kept } from "./draft-queue";
import { standsIn } from "./words";

/** Its place on this device, apart from the answer of one's own part with the same key. */
export const FEEDBACK = "said_afterwards";

/** One text that lies on this device alone until its writer sends it. */
export class OneText {
  private readonly shelf: DeviceShelf;
  private readonly listeners = new Set<() => void>();
  private text = "";

  constructor(
    private readonly assignmentId: string,
    private readonly question: string,
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
      : { question: FEEDBACK, value, base: 0, sent: [], settles: false };
  }

  private become(text: string) {
    this.text = text;
    for (const listener of this.listeners) listener();
  }

  /** Takes up what was not sent when this page was open last. */
  async begin(store: Promise<Store>) {
    for (const kept of await this.shelf.open(store)) this.takeUp(kept);
    this.shelf.keep(FEEDBACK);
  }

  /** What was typed before it was found stands below it. */
  takeUp({ question, value }: Kept) {
    const { text } = this;
    if (question !== FEEDBACK || typeof value !== "string") return;
    if (standsIn(value, text)) return;
    this.become(standsIn(text, value) ? value : `${value}\n\n${text}`);
    this.shelf.keep(FEEDBACK);
  }

  write(text: string) {
    this.become(text);
    this.shelf.keep(FEEDBACK);
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
    if (!kept) return [];
    const { assignmentId, question } = this;
    const { sent: _heard, ...change } = kept;
    return [{ assignmentId, changes: [{ ...change, question }] }];
  };
}
