import { Chip } from "@/app/_components/chip";
import { LinkButton } from "@/app/_components/link-button";
import { orNotFound } from "@/app/_lib/or-not-found";
import type { Caller } from "@/server/auth/actor";
import { getResult } from "@/server/measures/get-result";

import { MeasureItems } from "./measure-items";

type Props = { caller: Caller; coupleId: string; assignmentId: string };

type Read = Awaited<ReturnType<typeof getResult>>;

const statusWords = ({ status, total, cutOff }: Read): string => {
  if (total === null) {
    return "Too many items are missing, so there is no number.";
  }
  const estimated =
    status === "prorated" ? "Estimated, since some items are missing. " : "";
  return cutOff === null ? estimated : `${estimated}Cut-off ${cutOff}.`;
};

const metWords = (met: boolean | null): string =>
  met === null ? "not known" : met ? "met" : "not met";

/** What a finished measure came to, and every item, for the care team alone. */
export async function MeasureResult(props: Props) {
  const { caller, coupleId, assignmentId } = props;
  const result = await orNotFound(getResult(caller, { assignmentId }));
  const { total, band, change, chips, offers, subscales } = result;

  return (
    <section aria-labelledby="result" className="grid gap-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="result" className="head num">
          {total ?? "No number"}
        </h2>
        {band && <p className="lead">{band}</p>}
        {change && <Chip tone="line">{change}</Chip>}
        {chips.map((chip) => (
          <Chip key={chip} tone="alarm" icon="alert">
            {chip}
          </Chip>
        ))}
        <LinkButton
          href={`/couples/${coupleId}/scores?of=${result.slug}`}
          kind="text"
        >
          Over time
        </LinkButton>
      </div>
      <p className="soft">
        {statusWords(result)} A screening result is not a diagnosis.
      </p>
      {subscales.length > 0 && (
        <ul className="small grid gap-1">
          {subscales.map(({ id, label, total: own, met }) => (
            <li key={id}>
              <strong>{label}</strong>
              {own !== null && <span className="num"> {own}</span>},{" "}
              {metWords(met)}
            </li>
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <p className="flex flex-wrap items-center gap-3">
          After this result you may want to know more:
          {offers.map(({ slug, name }) => (
            <LinkButton
              key={slug}
              href={`/couples/${coupleId}/measures/send?of=${slug}&who=${result.seat}`}
              kind="quiet"
            >
              Send {name}
            </LinkButton>
          ))}
        </p>
      )}
      <MeasureItems items={result.items} name={result.name} />
      <p className="small soft">
        {result.attribution} {result.licence}
      </p>
    </section>
  );
}
