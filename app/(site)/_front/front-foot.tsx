import { Mark } from "@/app/_components/brand";
import { LinkButton } from "@/app/_components/link-button";

export function FrontFoot() {
  return (
    <footer className="front-foot">
      <span className="brand">
        <Mark size={22} />
        Holdfast
      </span>
      <p className="soft">
        Holdfast is not an emergency service. If someone could be in danger,
        call your local emergency number.
      </p>
      <LinkButton kind="text" href="/help">
        Help and safety
      </LinkButton>
    </footer>
  );
}
