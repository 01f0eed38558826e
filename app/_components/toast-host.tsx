"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

import { currentToast, hideToast, onToast } from "./toast";

const SHOWN_FOR = 6_000;
const none = () => null;

/** The region is always in the page, so that a screen reader hears what appears in it. */
export function ToastHost() {
  const toast = useSyncExternalStore(onToast, currentToast, none);
  const [kept, setKept] = useState(false);

  useEffect(() => {
    if (!toast || kept) return;
    const timer = setTimeout(hideToast, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [toast, kept]);

  return (
    <div
      className="toasts"
      role="status"
      onPointerEnter={() => setKept(true)}
      onPointerLeave={() => setKept(false)}
      onFocus={() => setKept(true)}
      onBlur={() => setKept(false)}
    >
      {toast && (
        <div key={toast.id} className="toast">
          <span className="grow">{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                toast.undo?.();
                hideToast();
              }}
            >
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
