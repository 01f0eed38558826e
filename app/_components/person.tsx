import type { Seat } from "./seat";

export function PersonMark({ seat, size = 12 }: { seat: Seat; size?: number }) {
  return (
    <svg
      className={`m-${seat}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="currentColor"
      aria-hidden="true"
    >
      {seat === "a" ? (
        <circle cx="6" cy="6" r="5" />
      ) : (
        <path d="M6 .6 11.4 6 6 11.4.6 6z" />
      )}
    </svg>
  );
}

/** The mark always stands before the name. */
export function Person({ seat, name }: { seat: Seat; name: string }) {
  return (
    <span className={`who ${seat}`}>
      <PersonMark seat={seat} />
      {name}
    </span>
  );
}
