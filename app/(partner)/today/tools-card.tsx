import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";

type Props = { therapist: string };

/** The same for both, for the same days, whatever either does about it. */
export function ToolsCard({ therapist }: Props) {
  return (
    <ul className="list mt-3.5">
      <li>
        <PageLink href="/help/tools">
          <span className="disc">
            <Icon name="text" size={20} />
          </span>
          <span className="grow">
            <b>Personal tools</b>
            <br />
            <span className="soft">
              {therapist} asks everybody for these from time to time.
            </span>
          </span>
          <Icon name="on" />
        </PageLink>
      </li>
    </ul>
  );
}
