import {
  dropNote,
  hasNotes,
  keepNote,
  keyFrom,
  type Note,
  notesOf,
} from "./sealed-notes";
import { type Box, TypedFields } from "./typed-fields";

/** Seals what is being typed when a session ends, and opens it in the writer's next one. */
export class UnsentDesk {
  private readonly typed = new TypedFields();
  private readonly id = crypto.randomUUID();
  private opening: Promise<CryptoKey> | null = null;

  constructor(private readonly askForKey: () => Promise<string>) {}

  private key(): Promise<CryptoKey> {
    this.opening ??= this.askForKey().then(keyFrom);
    this.opening.catch(() => {
      this.opening = null;
    });
    return this.opening;
  }

  /** The key is fetched with the first word: when the session ends it is too late. */
  type(box: Box, label: string): void {
    this.typed.input(box, label);
    this.key().catch(() => undefined);
  }

  readonly submit = (form: unknown) => this.typed.submit(form);

  readonly forget = () => this.typed.forget();

  /** Null where there is nothing to keep. */
  async keep(path: string): Promise<boolean | null> {
    const fields = this.typed.words();
    if (fields.length === 0) return null;
    try {
      await keepNote(await this.key(), { id: this.id, path, fields });
      return true;
    } catch {
      return false;
    }
  }

  /** The session goes on, and so do the words in their boxes. */
  readonly carryOn = () => dropNote(this.id);

  async found(): Promise<Note[]> {
    if (!hasNotes()) return [];
    const notes = await notesOf(await this.key());
    return notes.filter(({ id }) => id !== this.id);
  }
}
