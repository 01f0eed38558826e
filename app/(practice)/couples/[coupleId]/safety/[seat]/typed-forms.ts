type Form = { isConnected: boolean };

/** Which forms of an opened record hold something that was not saved yet. In this page's memory alone. */
export class TypedForms {
  private readonly typed = new Map<Form, number>();
  private submitted: Form | null = null;

  readonly type = (form: Form) => {
    this.typed.set(form, (this.typed.get(form) ?? 0) + 1);
  };

  /** A press that sends no form, as of a button that stands alone, takes none with it. */
  readonly press = () => {
    this.submitted = null;
  };

  readonly submit = (form: Form) => {
    this.submitted = form;
  };

  /** To be called as the sending begins. What it returns says that it is saved, where nothing was typed meanwhile. */
  readonly sending = () => {
    const form = this.submitted;
    const before = form && this.typed.get(form);
    return () => {
      if (form && this.typed.get(form) === before) this.typed.delete(form);
    };
  };

  readonly forget = () => this.typed.clear();

  /** A form that has left the page holds nothing any more. */
  hasWords(): boolean {
    return [...this.typed.keys()].some(({ isConnected }) => isConnected);
  }
}
