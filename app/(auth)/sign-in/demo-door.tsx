import { Button } from "@/app/_components/button";

import { DEMO_PASSWORD, DEMO_PEOPLE } from "./demo-people";

type Props = {
  /** Whose sign-in is under way. */
  entering: string | undefined;
  onChoose: (who: { email: string; password: string }) => void;
};

export function DemoDoor({ entering, onChoose }: Props) {
  return (
    <section className="mt-8" aria-labelledby="demo">
      <h2 id="demo" className="label mb-2">
        This is a demonstration. Come in as
      </h2>
      <div className="grid grid-cols-2 gap-2.5">
        {DEMO_PEOPLE.map(({ name, who, email }) => (
          <Button
            key={email}
            block
            busy={entering === email}
            busyLabel="Signing in"
            className="justify-start text-left"
            onClick={() => onChoose({ email, password: DEMO_PASSWORD })}
          >
            <span className="grid">
              {name}
              <span className="small soft font-normal">{who}</span>
            </span>
          </Button>
        ))}
      </div>
    </section>
  );
}
