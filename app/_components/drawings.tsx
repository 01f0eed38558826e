/** Two lines that meet at one ring: for what is still empty. */
export function TwoLines() {
  return (
    <svg
      className="drawing"
      viewBox="0 0 350 230"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="175" cy="74" r="52" className="fill-kelp-tint" />
      <g className="stroke-kelp" strokeWidth="6" strokeLinecap="round">
        <path d="M175 22v30" />
        <circle cx="175" cy="74" r="21" />
      </g>
      <g strokeWidth="3.5" strokeLinecap="round">
        <path
          className="stroke-a"
          d="M158 86C120 112 118 168 76 178 48 184 30 172 8 180"
        />
        <path
          className="stroke-b"
          strokeDasharray="11 7"
          d="M192 86c38 26 40 82 82 92 28 6 46-6 68 2"
        />
      </g>
      <path
        className="stroke-edge"
        strokeOpacity=".55"
        strokeWidth="1.5"
        strokeLinecap="round"
        d="M120 206c14 0 14-5 28-5s14 5 28 5 14-5 28-5 14 5 28 5M60 222c14 0 14-5 28-5s14 5 28 5 14-5 28-5 14 5 28 5 14-5 28-5 14 5 28 5 14-5 28-5 14 5 28 5"
      />
    </svg>
  );
}

/** Two equal boats on one mooring. The same for everyone, whatever was chosen. */
export function Boats() {
  return (
    <svg
      className="drawing boats"
      viewBox="0 0 350 204"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="292" cy="52" r="20" className="boats-sun" />
      <path
        className="boats-glint"
        strokeWidth="2.5"
        strokeLinecap="round"
        d="M276 110h32M282 118h20M278 126h28M286 134h12"
      />
      <g className="stroke-kelp" strokeLinecap="round" strokeLinejoin="round">
        <path d="M0 100h350" strokeOpacity=".35" strokeWidth="1.5" />
        <path
          strokeWidth="2.2"
          d="M75 152c26 30 52 22 72 2M75 150c40 62 116 46 152 14"
        />
        <g className="fill-kelp-tint" strokeWidth="2.2">
          <Boat x={172} y={146} />
          <Boat x={252} y={156} />
        </g>
        <path
          strokeOpacity=".4"
          strokeWidth="1.5"
          d="M150 173h44M160 180h24M232 184h42M242 191h22"
        />
      </g>
      <path d="M0 166h84c9 0 16 7 16 16v22H0z" className="boats-quay" />
      <path
        d="M50 170v-21a11 11 0 0 1 22 0v21"
        className="stroke-kelp"
        strokeWidth="6"
      />
    </svg>
  );
}

function Boat({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-26 0h52l-9 15h-33z" />
      <path d="M2 0v-46M-4-5V-40l-19 35zM7-5v-28l14 28z" />
    </g>
  );
}

/** The two lines on their way to the ring: the head of the one next thing. */
export function Waves() {
  return (
    <svg
      className="waves"
      viewBox="0 0 350 84"
      height="76"
      preserveAspectRatio="xMaxYMid slice"
      fill="none"
      aria-hidden="true"
    >
      <g className="stroke-kelp" strokeWidth="2.2" strokeLinecap="round">
        <path d="M-60 20C10 20 30 66 84 66s66-40 112-40 52 26 82 26c10 0 14-4 20-8" />
        <path
          strokeOpacity=".5"
          d="M-60 66C10 66 30 16 84 16s66 46 112 46 52-28 82-28c10 0 14 4 20 8"
        />
        <circle cx="309" cy="43" r="11" strokeWidth="3.5" />
      </g>
    </svg>
  );
}
