import { isTextBox } from "@/app/_account/_unsent/text-box";

type Box = HTMLInputElement | HTMLTextAreaElement;

const typed = new Set<Box>();

/** Notes in which boxes somebody wrote, until they are sent; what is in them is read when it is asked. */
export function watchTyping(): () => void {
  const onInput = ({ target }: Event) => {
    if (isTextBox(target)) typed.add(target);
  };
  const onSubmit = ({ target }: Event) => {
    for (const box of typed) if (box.form === target) typed.delete(box);
  };
  document.addEventListener("input", onInput, true);
  document.addEventListener("submit", onSubmit, true);
  return () => {
    document.removeEventListener("input", onInput, true);
    document.removeEventListener("submit", onSubmit, true);
    typed.clear();
  };
}

/** Whether drawing the page anew would lose words. */
export const isWriting = (): boolean =>
  [...typed].some(
    (box) => box.isConnected && !box.closest("dialog") && box.value.trim(),
  );
