"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import type { PictureAnswer } from "@/server/worksheets/picture-answer-rules";

/** A picture as it was sent; what it shows, for whoever does not see it. */
export function Picture({ picture, words }: PictureAnswer) {
  const [tries, setTries] = useState(0);
  const [isAway, setAway] = useState(false);
  const alt = words.trim() || "A picture, not put into words";

  if (isAway) {
    return (
      <div className="picture-away">
        <p>The picture could not be fetched: {alt}.</p>
        <Button
          onClick={() => {
            setTries(tries + 1);
            setAway(false);
          }}
        >
          Try again
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: it is sealed; nothing between may keep or change it
    <img
      key={tries}
      className="picture"
      src={`/api/pictures/${picture}`}
      alt={alt}
      onError={() => setAway(true)}
    />
  );
}
