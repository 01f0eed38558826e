export type Typed = { label: string; text: string };

/** As much of a text box as is looked at. */
export type Box = {
  name: string;
  value: string;
  isConnected: boolean;
  form: unknown;
  closest: (selector: string) => unknown;
};

/** Around boxes whose words the server has already. */
const SAVED = "[data-saved]";

type Entry = Typed & { name: string; wasSent: boolean };

/** What is typed on a page, for as long as it may not have been sent. */
export class TypedFields {
  private readonly entries = new Map<Box, Entry>();

  input(typed: Box, label: string): void {
    const { name, value: text } = typed;
    // A dialog that was closed and opened again has the same words in a new box.
    for (const [box, entry] of this.entries) {
      const isBefore = !box.isConnected && entry.name === name;
      if (isBefore && text.includes(entry.text)) this.entries.delete(box);
    }
    this.entries.set(typed, { name, label, text, wasSent: false });
  }

  /** Whatever comes of it: a box that then leaves the page has done its work. */
  submit(form: unknown): void {
    for (const [box, entry] of this.entries)
      if (box.form === form) entry.wasSent = true;
  }

  forget(): void {
    this.entries.clear();
  }

  /** Boxes that were closed unsent count, and those that were emptied do not. */
  words(): Typed[] {
    return [...this.entries].flatMap(([box, entry]) => {
      if (entry.wasSent && !box.isConnected) return [];
      if (box.closest(SAVED)) return [];
      const text = box.isConnected ? box.value : entry.text;
      return text.trim() ? [{ label: entry.label, text }] : [];
    });
  }
}
