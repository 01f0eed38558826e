import type { Kept } from "./draft-queue";
import type { KeptWords } from "./kept-words";
import { whenSealable } from "./sealing";

export type Store = Pick<
  KeptWords,
  "put" | "drop" | "all" | "sendingId" | "forget"
>;

/** One worksheet's place on this device. A browser without storage has none, and nothing depends on it. */
export class DeviceShelf {
  private store: Store | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private ownId: string | null = null;
  private readonly waiting = new Set<string>();
  /** What lies here no longer than this session: nothing has sealed it yet. */
  private readonly loose = new Set<string>();

  constructor(
    private readonly assignmentId: string,
    /** What of this question must not be lost; null once the server has it. */
    private readonly unsent: (question: string) => Kept | null,
    /** It became less, or more, true that words are safe here. */
    private readonly onChange: () => void,
  ) {}

  /** Words are safe here, also when their writer leaves in a hurry. */
  get isThere(): boolean {
    return this.store !== null && this.loose.size === 0;
  }

  async open(opening: Promise<Store>): Promise<Kept[]> {
    try {
      const store = await opening;
      const found = await store.all(this.assignmentId);
      this.store = store;
      return found;
    } catch {
      return [];
    }
  }

  private next(work: (store: Store) => Promise<unknown>) {
    this.turn = this.turn
      .then(() => this.store && work(this.store))
      .catch(() => {
        this.store = null;
        this.onChange();
      });
    return this.turn;
  }

  /** One after the other, each with what stands when its turn comes; once, however fast one types. */
  keep(question: string) {
    if (!this.store || this.waiting.has(question)) return;
    this.waiting.add(question);
    void this.next(async (store) => {
      this.waiting.delete(question);
      const words = this.unsent(question);
      if (!words) await store.drop(this.assignmentId, question);
      const isSealed = !words || (await store.put(this.assignmentId, words));
      this.note(question, isSealed);
    });
  }

  private note(question: string, isSealed: boolean) {
    const wasThere = this.isThere;
    if (isSealed) this.loose.delete(question);
    else if (!this.loose.has(question)) {
      this.loose.add(question);
      void whenSealable().then(() => this.keep(question));
    }
    if (this.isThere !== wasThere) this.onChange();
  }

  /** Once all that was put here lies here. */
  async settled() {
    await this.turn;
  }

  async sendingId(): Promise<string> {
    await this.next(async (store) => {
      this.ownId ??= await store.sendingId(this.assignmentId);
    });
    this.ownId ??= crypto.randomUUID();
    return this.ownId;
  }

  async forget() {
    await this.next((store) => store.forget(this.assignmentId));
  }
}
