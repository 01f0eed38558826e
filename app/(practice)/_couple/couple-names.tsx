type Props = { a: string; b: string };

/** People's words stand in serif; the sign between them is the product's one green. */
export function CoupleNames({ a, b }: Props) {
  return (
    <span className="serif">
      {a} <span className="text-kelp">&amp;</span> {b}
    </span>
  );
}
