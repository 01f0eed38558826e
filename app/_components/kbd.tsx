/** A hint for the eye; the shortcut itself is announced by `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {children}
    </span>
  );
}
