type Props = { subject: string; words: string; small: string };

/** The mail as it arrives, to look at. */
export function MailPreview({ subject, words, small }: Props) {
  return (
    <figure className="grid gap-3 rounded-sheet bg-sunken p-6">
      <figcaption className="label">What arrives</figcaption>
      <div className="card grid justify-items-start gap-3 p-6">
        <p className="title">{subject}</p>
        <p className="words break-words">{words}</p>
        <p className="strong underline">Sign in</p>
        <p className="small soft">{small}</p>
      </div>
    </figure>
  );
}
