import { Button } from "@/app/_components/button";

import { InvitationLink } from "./invitation-link";

export type OpenedWayIn = {
  code: string;
  expiresAt: Date;
  sentTo: string | null;
  link: string | null;
};

type Props = {
  way: OpenedWayIn;
  name: string;
  until: string;
  onDone: () => void;
};

/** The one time that the code is shown. */
export function TellTheCode({ way, name, until, onDone }: Props) {
  return (
    <div className="card grid gap-4 p-5" role="status">
      <p className="label">Tell {name} this code</p>
      <p className="display num tracking-wider">{way.code}</p>
      <p className="soft">
        Say it in session or by phone, never in a mail. It is shown only now,
        and opens once, together with the link, until {until}.
      </p>
      {way.link ? (
        <InvitationLink link={way.link} />
      ) : (
        <p className="soft">The link is on its way to {way.sentTo}.</p>
      )}
      <div className="row">
        <Button onClick={onDone}>I have told it</Button>
        <span className="small soft">Nobody else learns of it.</span>
      </div>
    </div>
  );
}
