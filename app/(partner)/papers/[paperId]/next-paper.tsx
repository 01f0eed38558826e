import { LinkButton } from "@/app/_components/link-button";

type Props = {
  next: { paperId: string; title: string } | null;
  /** Nothing else is to be done on this page. */
  isMain: boolean;
};

/** The way on, once this one is done. */
export function NextPaper({ next, isMain }: Props) {
  if (!isMain) return null;
  return next ? (
    <LinkButton
      kind="main"
      block
      href={`/papers/${next.paperId}`}
      className="mt-6"
    >
      Next: {next.title}
    </LinkButton>
  ) : (
    <LinkButton kind="main" block href="/today" className="mt-6">
      Back to today
    </LinkButton>
  );
}
