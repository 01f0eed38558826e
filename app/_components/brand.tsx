type Props = { name: string };

/** Two lines that hold on to the same thing. Under 20 px a wider, heavier drawing stands in. */
export function Mark({ size = 24 }: { size?: number }) {
  const small = size < 20;

  return (
    <svg
      width={size}
      height={size}
      viewBox={small ? "0 0 16 16" : "0 0 24 24"}
      fill="none"
      stroke="currentColor"
      strokeWidth={small ? 2.2 : 2}
      strokeLinecap="round"
      aria-hidden="true"
    >
      {small ? (
        <path d="M3 1.5c0 4.2 3.5 4.6 3.5 7.7 0 2.5-1.7 3.9-4.3 5.3M13 1.5c0 4.2-3.5 4.6-3.5 7.7 0 2.5 1.7 3.9 4.3 5.3" />
      ) : (
        <path d="M5.5 2.5c0 6.5 4.900 6.800 4.900 11.300 0 3.400-2.600 4.900-6.400 7.200M18.5 2.5c0 6.5-4.900 6.800-4.900 11.300 0 3.400 2.600 4.900 6.400 7.200M12 17.200V21.800" />
      )}
    </svg>
  );
}

export function Brand({ name }: Props) {
  return (
    <span className="brand">
      <Mark />
      {name}
    </span>
  );
}
