import type { Standing } from "../(partner)/_drafts/draft-queue";
import type { Saver } from "../(partner)/_drafts/sender";
import { WordsKeeper } from "../(partner)/_drafts/words-keeper";

/** What one of several people types in the same place: cared for like a draft, and nobody's words overwritten. */
export class JointKeeper extends WordsKeeper {
  private readonly heard = new Map<string, Standing>();
  /** Up to where each was heard, also where one's own words kept it from being taken in. */
  private readonly told = new Map<string, number>();
  private typedIn: string | null = null;
  private readonly sentTo = new Set<string>();

  constructor(
    assignmentId: string,
    standing: readonly Standing[],
    saver: Saver,
  ) {
    super(assignmentId, { draft: standing, rivals: [] }, saver, false);
  }

  /** What stands on the server, as far as others changed it. */
  hear(standing: readonly Standing[]) {
    if (standing.length === 0) return;
    for (const one of standing) {
      this.heard.set(one.question, one);
      this.told.set(one.question, one.version);
    }
    this.takeIn();
  }

  /** Somebody types here: nothing moves under their hands until they are done. */
  typesIn(question: string | null) {
    this.typedIn = question;
    if (this.heard.size > 0) this.takeIn();
  }

  /** A picture is on its way to here, chosen upon what stands here now. */
  sendsTo(question: string, isSending: boolean) {
    if (isSending) this.sentTo.add(question);
    else this.sentTo.delete(question);
    if (this.heard.size > 0) this.takeIn();
  }

  private takeIn() {
    const free = [...this.heard.values()].filter(
      ({ question }) => question !== this.typedIn && !this.sentTo.has(question),
    );
    this.queue.hear(free);
    for (const { question } of free) this.heard.delete(question);
    this.publish();
  }

  /** The versions this page knows, by question. */
  known(): Record<string, number> {
    const known = this.queue.seen();
    for (const [question, version] of this.told) {
      known[question] = Math.max(known[question] ?? 0, version);
    }
    return known;
  }

  /** True where the server may not have the words yet. */
  isUnsent(question: string): boolean {
    return this.queue.kept(question) !== null;
  }

  /** What is still to be handed in when the session ends with this page. */
  readonly lastWords = () => {
    const { assignmentId, queue } = this;
    if (this.read().ended) return [];
    const typed = queue.sendable().map(({ question, value, base }) => ({
      assignmentId,
      question,
      value,
      base,
      sent: queue.kept(question)?.sent ?? [],
    }));
    const found = queue.held().map(({ question, value, base }) => ({
      assignmentId,
      question,
      value,
      base,
    }));
    return [...typed, ...found];
  };
}
