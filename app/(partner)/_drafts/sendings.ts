/** Asked for again under the same id, the same words are there once; other words are another sending. */
export class Sendings {
  private last: { words: string; id: string } | null = null;

  idOf(words: string): string {
    if (this.last?.words !== words)
      this.last = { words, id: crypto.randomUUID() };
    return this.last.id;
  }

  /** They are there: the same words once more are meant to be there twice. */
  arrived() {
    this.last = null;
  }
}
