import type { Kept } from "./draft-queue";
import type { KeptWords } from "./kept-words";

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

  constructor(
    private readonly assignmentId: string,
    /** What of this question must not be lost; null once the server has it. */
    private readonly unsent: (question: string) => Kept | null,
    private readonly onLost: () => void,
  ) {}

  get isThere(): boolean {
    return this.store !== null;
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
        this.onLost();
      });
    return this.turn;
  }

  /** One after the other, each with what stands when its turn comes; once, however fast one types. */
  keep(question: string) {
    if (!this.store || this.waiting.has(question)) return;
    this.waiting.add(question);
    void this.next((store) => {
      this.waiting.delete(question);
      const words = this.unsent(question);
      return words
        ? store.put(this.assignmentId, words)
        : store.drop(this.assignmentId, question);
    });
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
