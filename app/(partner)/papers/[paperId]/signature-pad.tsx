"use client";

import { useEffect, useRef } from "react";
import Pad from "signature_pad";

import { Button } from "@/app/_components/button";
import { PAD } from "@/server/consents/sign-rules";

type Props = { onStrokes: (strokes: number[][]) => void };

type Strokes = ReturnType<Pad["toData"]>;

/** Gives the field as many points as it is shown with; tells how wide it is beside the paper's. */
function sized(field: HTMLCanvasElement): number {
  const { width } = field.getBoundingClientRect();
  const ratio = Math.max(window.devicePixelRatio, 1);
  const scale = width / PAD.width;
  field.width = width * ratio;
  field.height = PAD.height * scale * ratio;
  field.getContext("2d")?.scale(ratio, ratio);
  return scale;
}

const scaled = (strokes: Strokes, by: number): Strokes =>
  strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({
      ...point,
      x: point.x * by,
      y: point.y * by,
    })),
  }));

const within = (value: number, most: number) =>
  Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;

/** Keeps what the pen drew, whatever the size of the screen and however it is turned. */
function drawingOn(
  field: HTMLCanvasElement,
  tell: (strokes: number[][]) => void,
) {
  let scale = sized(field);
  const pad = new Pad(field, { penColor: getComputedStyle(field).color });
  const told = () =>
    tell(
      scaled(pad.toData(), 1 / scale).map(({ points }) =>
        points.flatMap(({ x, y }) => [
          within(x, PAD.width),
          within(y, PAD.height),
        ]),
      ),
    );
  const turned = () => {
    const strokes = scaled(pad.toData(), 1 / scale);
    scale = sized(field);
    pad.fromData(scaled(strokes, scale));
  };
  pad.addEventListener("endStroke", told);
  window.addEventListener("resize", turned);
  return {
    undo() {
      pad.fromData(pad.toData().slice(0, -1));
      told();
    },
    clear() {
      pad.clear();
      told();
    },
    end() {
      window.removeEventListener("resize", turned);
      pad.off();
      tell([]);
    },
  };
}

/** A field to sign in by hand. Whoever cannot draw chooses the typed one. */
export function DrawnSignature({ onStrokes }: Props) {
  const field = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<ReturnType<typeof drawingOn> | null>(null);

  useEffect(() => {
    if (!field.current) return;
    const made = drawingOn(field.current, onStrokes);
    drawing.current = made;
    return () => made.end();
  }, [onStrokes]);

  return (
    <div className="grid gap-2">
      <div className="pad-frame">
        <canvas
          ref={field}
          role="img"
          aria-label="Draw your signature here with a finger, a pen or a mouse"
        />
      </div>
      <div className="flex gap-2">
        <Button kind="text" onClick={() => drawing.current?.undo()}>
          Undo
        </Button>
        <Button kind="text" onClick={() => drawing.current?.clear()}>
          Clear
        </Button>
      </div>
    </div>
  );
}
