"use client";

import { useId } from "react";

type Props = {
  chosen: readonly string[];
  onTurn: (place: string) => void;
};

const TRUNK =
  "M92 54V68C92 76 82 78 72 82C62 86 58 94 60 106L66 128C68 146 69 156 68 172C66 190 62 200 62 214C62 250 68 270 70 300C71 320 74 336 75 348L68 358H90C89 340 92 318 93 296C94 270 97 246 99 226H101C103 246 106 270 107 296C108 318 111 340 110 358H132L125 348C126 336 129 320 130 300C132 270 138 250 138 214C138 200 134 190 132 172C131 156 132 146 134 128L140 106C142 94 138 86 128 82C118 78 108 76 108 68V54Z";
const ARM =
  "M60 90C50 94 46 108 44 126C42 146 38 162 35 184C33 198 31 208 30 218C30 228 40 230 43 220C46 208 48 198 50 186C53 168 57 150 62 132L59 110Z";
const HEAD = "M80 34a20 25 0 1 1 40 0a20 25 0 1 1-40 0z";

/** Bands across the figure, from one height to another; hips are nobody's question. */
const BANDS = [
  { place: "throat", from: 58, to: 78 },
  { place: "shoulders", from: 78, to: 106 },
  { place: "chest", from: 106, to: 146 },
  { place: "stomach", from: 146, to: 192 },
  { place: "legs", from: 236, to: 358 },
];
const FACE = 30;

/** A second way for a finger; keys and screen readers have the list below. */
export function BodyDrawing({ chosen, onTurn }: Props) {
  const id = useId();
  const ofPlace = (place: string) => ({
    "data-place": place,
    className:
      chosen.includes(place) || chosen.includes("whole") ? "on" : undefined,
    onClick: () => onTurn(place),
  });

  return (
    <svg className="body-drawing" viewBox="20 4 160 360" aria-hidden="true">
      <clipPath id={`${id}-trunk`}>
        <path d={TRUNK} />
      </clipPath>
      <clipPath id={`${id}-head`}>
        <path d={HEAD} />
      </clipPath>
      <g {...ofPlace("arms")}>
        <path d={ARM} className="shape" />
        <path d={ARM} className="shape" transform="matrix(-1 0 0 1 200 0)" />
      </g>
      <path d={TRUNK} className="shape" />
      <g clipPath={`url(#${id}-trunk)`}>
        {BANDS.map(({ place, from, to }) => (
          <rect
            key={place}
            x="20"
            y={from}
            width="160"
            height={to - from}
            {...ofPlace(place)}
          />
        ))}
      </g>
      <path d={TRUNK} className="contour" />
      <path d={HEAD} className="shape" />
      <g clipPath={`url(#${id}-head)`}>
        <rect x="70" y="4" width="60" height={FACE - 4} {...ofPlace("head")} />
        <rect x="70" y={FACE} width="60" height="34" {...ofPlace("face")} />
      </g>
      <path d={HEAD} className="contour" />
    </svg>
  );
}
