import { Mark } from "@/app/_components/brand";
import { LinkButton } from "@/app/_components/link-button";

export function FrontHead() {
  return (
    <header className="front-head">
      <span className="brand">
        <Mark size={28} />
        Holdfast
      </span>
      <nav aria-label="On this page">
        <a href="#practices">For practices</a>
        <a href="#couples">For couples</a>
        <a href="#safety">Safety</a>
        <a href="#run">Run it</a>
      </nav>
      <LinkButton href="/sign-in">Sign in</LinkButton>
    </header>
  );
}
