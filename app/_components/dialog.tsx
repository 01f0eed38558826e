"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

type Props = {
  open: boolean;
  /** Called by Escape and by a press beside the dialog. */
  onClose: () => void;
  /** Names the object: "Take your answers back?" */
  title: ReactNode;
  children?: ReactNode;
  /** The safe way first, as a text button; the main one last. */
  actions?: ReactNode;
  wide?: boolean;
};

/** The focus begins at `data-first`, else where the browser puts it. A sheet from below under 760. The browser gives the focus back to the opener. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  wide,
}: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = box.current;
    if (!open || !dialog) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a press beside it
    <dialog
      ref={box}
      className={`dialog ${wide ? "wide" : ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className="dialog-in">
          <h2 id={titleId} className="title">
            {title}
          </h2>
          {children}
          {actions && <div className="dialog-acts">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
