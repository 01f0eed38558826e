const TAPS = 3;
const WITHIN = 1_500;

/** Calls back after Shift was tapped three times alone. Typing capitals never counts. */
export function watchShift(done: () => void): () => void {
  let taps: number[] = [];
  let alone = false;

  const down = (event: KeyboardEvent) => {
    alone = event.key === "Shift";
    if (!alone) taps = [];
  };
  const up = (event: KeyboardEvent) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    const now = event.timeStamp;
    taps = [...taps.filter((tap) => now - tap < WITHIN), now];
    if (taps.length >= TAPS) {
      taps = [];
      done();
    }
  };
  const press = () => {
    alone = false;
    taps = [];
  };

  window.addEventListener("keydown", down, true);
  window.addEventListener("keyup", up, true);
  window.addEventListener("pointerdown", press, true);
  return () => {
    window.removeEventListener("keydown", down, true);
    window.removeEventListener("keyup", up, true);
    window.removeEventListener("pointerdown", press, true);
  };
}
