import { expect, test } from "vitest";

import { TypedForms } from "./typed-forms";

const aForm = () => ({ isConnected: true });

test("what is typed counts until it is saved, whatever becomes of a sending", () => {
  const forms = new TypedForms();
  const form = aForm();
  expect(forms.hasWords()).toBe(false);

  forms.type(form);
  forms.submit(form);
  const saved = forms.sending();
  expect(forms.hasWords()).toBe(true);

  saved();
  expect(forms.hasWords()).toBe(false);
});

test("what is typed while it is sent is not saved with it", () => {
  const forms = new TypedForms();
  const form = aForm();
  forms.type(form);
  forms.submit(form);
  const saved = forms.sending();

  forms.type(form);
  saved();

  expect(forms.hasWords()).toBe(true);
});

test("saving one form leaves the words of another", () => {
  const forms = new TypedForms();
  const [plan, task] = [aForm(), aForm()];
  forms.type(plan);
  forms.type(task);
  forms.submit(task);

  forms.sending()();

  expect(forms.hasWords()).toBe(true);
});

test("a button that stands alone saves no form that was refused before", () => {
  const forms = new TypedForms();
  const form = aForm();
  forms.type(form);
  forms.submit(form);

  forms.press();
  forms.sending()();

  expect(forms.hasWords()).toBe(true);
});

test("a form that was closed, and words thrown away, hold nothing open", () => {
  const forms = new TypedForms();
  const dialog = aForm();
  forms.type(dialog);
  dialog.isConnected = false;
  expect(forms.hasWords()).toBe(false);

  forms.type(aForm());
  forms.forget();

  expect(forms.hasWords()).toBe(false);
});
