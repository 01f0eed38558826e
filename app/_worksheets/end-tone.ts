const LOW = 440;
const SOFT = 0.06;
const SECONDS = 1.6;

/** The little of Web Audio that a tone needs. */
type Sound = Pick<
  AudioContext,
  "currentTime" | "destination" | "createGain" | "createOscillator" | "resume"
>;

/** A soft tone for when time is over: silent until somebody turns it on, and only on this page. */
export class EndTone {
  private readonly listeners = new Set<() => void>();
  private sound: Sound | null = null;
  private on = false;

  constructor(private readonly open: () => Sound) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly isOn = () => this.on;

  /** A browser lets a page sound only after a touch, and this is one. */
  turn(on: boolean) {
    this.on = on;
    if (on) {
      try {
        this.sound ??= this.open();
        void this.sound.resume().catch(() => undefined);
      } catch {
        this.on = false;
      }
    }
    for (const listener of this.listeners) listener();
  }

  /** Comes and goes slowly, so that it startles nobody. */
  play() {
    const { sound } = this;
    if (!this.on || !sound) return;
    const [from, until] = [sound.currentTime, sound.currentTime + SECONDS];
    const gain = sound.createGain();
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(SOFT, from + SECONDS / 4);
    gain.gain.linearRampToValueAtTime(0, until);
    gain.connect(sound.destination);
    const tone = sound.createOscillator();
    tone.frequency.value = LOW;
    tone.connect(gain);
    tone.start(from);
    tone.stop(until);
  }
}

export const endTone = new EndTone(() => new AudioContext());
