type Props = {
  a: number;
  b: number;
  min?: number;
  max?: number;
  words: string;
};

const LEFT = 8;
const WIDTH = 96;

/** Both marks on one short line, then the distance and its word. */
export function GapRail({ a, b, min = 0, max = 10, words }: Props) {
  const at = (value: number) => LEFT + ((value - min) / (max - min)) * WIDTH;
  const [xa, xb] = [at(a), at(b)];
  const distance = Math.abs(xa - xb);
  const same = distance < 1;

  return (
    <span className="gap">
      <svg width="112" height="16" viewBox="0 0 112 16" aria-hidden="true">
        <path
          d={`M${LEFT} 8h${WIDTH}`}
          className="rail-line"
          strokeWidth="2"
          strokeLinecap="round"
        />
        {distance > 14 && (
          <path
            d={`M${Math.min(xa, xb) + 7} 8h${distance - 14}`}
            className="rail-between"
            strokeWidth="3"
          />
        )}
        <circle
          cx={xa}
          cy={same ? 4.5 : 8}
          r={same ? 3.5 : 5}
          className="rail-a"
        />
        <path
          d={
            same
              ? `M${xb} 7.5 ${xb + 4} 11.5 ${xb} 15.5 ${xb - 4} 11.5z`
              : `M${xb} 2.2 ${xb + 5.8} 8 ${xb} 13.8 ${xb - 5.8} 8z`
          }
          className="rail-b"
        />
      </svg>
      <b className="num">{Math.abs(a - b)}</b>
      {words}
    </span>
  );
}
