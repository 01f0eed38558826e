import type { Loaded } from "./draft-queue";
import { type Finishing, finishDraft } from "./finish-draft";
import type { Sender } from "./sender";
import { PAUSE, WordsKeeper } from "./words-keeper";

/** A draft of one's own, which can be finished. */
export class DraftKeeper extends WordsKeeper {
  constructor(
    assignmentId: string,
    loaded: Loaded,
    private readonly sender: Sender,
  ) {
    super(assignmentId, loaded, sender);
  }

  /** What is still to be handed in when the session ends with this page. */
  readonly lastWords = () => {
    const { assignmentId, queue } = this;
    if (this.ended) return [];
    // Each goes in a request of its own: two texts of one question stand side by side there.
    return [queue.unsent(), ...queue.held().map((change) => [change])]
      .filter((changes) => changes.length > 0)
      .map((changes) => ({ assignmentId, changes }));
  };

  async finish(): Promise<Finishing> {
    if (this.ended) return { outcome: "ended", how: this.ended };
    this.isFinishing = true;
    clearTimeout(this.timer);
    const { queue, shelf, sender } = this;
    const handIn = async () => {
      const changes = queue.next();
      if (changes) await this.carry(changes);
    };
    const end = await finishDraft({ queue, shelf, sender, handIn });
    // Once it is finished nothing goes after it.
    if (end.outcome === "finished") return end;
    if (end.outcome === "ended") this.ended = end.how;
    this.isFinishing = false;
    this.publish();
    this.later(PAUSE);
    return end;
  }
}
