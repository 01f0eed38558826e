/** A jar with folded papers in it. */
export function JarPicture({ isMoving = false }: { isMoving?: boolean }) {
  return (
    <svg
      className="jar-picture"
      data-moving={isMoving || undefined}
      width="72"
      height="84"
      viewBox="0 0 72 84"
      fill="none"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <g className="jar-papers">
        <path className="jar-paper-a" d="M22 62l13-7 5 10-13 7z" />
        <path className="jar-paper-b" d="M38 56l13 4-4 11-13-4z" />
        <path className="jar-paper-k" d="M28 45l12-3 3 10-12 4z" />
      </g>
      <path
        className="jar-glass"
        d="M22 18v6c0 4-10 6-10 16v30c0 5 4 9 9 9h30c5 0 9-4 9-9V40c0-10-10-12-10-16v-6"
      />
      <path className="jar-glass" d="M19 6h34v12H19z" />
    </svg>
  );
}
