import { Icon } from "@/app/_components/icon";

import { ShareScreen } from "./share-screen";

/** Stands over every page while it is on. */
export function SharedBar() {
  return (
    <section className="shared-bar" aria-label="Safe to show">
      <span className="text-kelp">
        <Icon name="show" />
      </span>
      <p className="grow">
        <span className="strong">Safe to show.</span> Only what both of them may
        read is on this screen.
      </p>
      <ShareScreen isOn />
    </section>
  );
}
