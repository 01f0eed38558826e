import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Which parts of the text were in view: by scrolling, by keys, or where a screen reader brought
 * them. Jumping to the end leaves out what lies between.
 */
export function useAllRead() {
  const [left, setLeft] = useState<number | null>(null);
  const unseen = useRef(new Set<Element>());

  useEffect(() => {
    const parts = document.querySelectorAll("#paper [data-part]");
    if (!("IntersectionObserver" in window)) {
      setLeft(0);
      return;
    }
    unseen.current = new Set(parts);
    setLeft(parts.length);
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        unseen.current.delete(target);
        watch.unobserve(target);
      }
      setLeft(unseen.current.size);
    });
    for (const part of parts) watch.observe(part);
    return () => watch.disconnect();
  }, []);

  /** Leads to the first part that was not in view yet. */
  const goOn = useCallback(() => {
    const [next] = unseen.current;
    if (!(next instanceof HTMLElement)) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }, []);

  return { left, isAllRead: left === 0, goOn };
}
