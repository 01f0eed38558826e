import { useEffect, useState } from "react";

import { JarPicture } from "./jar-picture";

/** After this long somebody is told that it takes longer. */
const LONG = 6_000;

/** Asked for, and made elsewhere in a moment. */
export function Drawing() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div className="jar-drawing" role="status">
      <JarPicture isMoving />
      <p className="title">Drawing</p>
      <p className="soft">
        {isLong
          ? "This takes longer than usual. Nothing is lost: the idea comes by itself, also when you look again later."
          : "One moment."}
      </p>
    </div>
  );
}
