type Terms = { isCommercial: boolean; mayBeChanged: boolean };

const FREE: Terms = { isCommercial: true, mayBeChanged: true };

/** By their SPDX names. What is not here nobody has read for us. */
const KNOWN: Readonly<Record<string, Terms>> = {
  "PUBLIC-DOMAIN": FREE,
  "CC0-1.0": FREE,
  "AGPL-3.0-ONLY": FREE,
  "AGPL-3.0-OR-LATER": FREE,
  "GPL-3.0-ONLY": FREE,
  "GPL-3.0-OR-LATER": FREE,
  MIT: FREE,
  "APACHE-2.0": FREE,
};

const CREATIVE_COMMONS = /^CC-BY(-NC)?(-SA|-ND)?-(2\.0|2\.5|3\.0|4\.0)(-IGO)?$/;

/** "the first four questions: CC BY 2.0" names the licence behind what it is for. */
const nameOf = (part: string): string =>
  part
    .slice(part.lastIndexOf(":") + 1)
    .trim()
    .toUpperCase()
    .replace(/[ _]+/g, "-");

function termsOf(part: string): Terms | null {
  const name = nameOf(part);
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known) return known;
  const commons = CREATIVE_COMMONS.exec(name);
  if (!commons) return null;
  return { isCommercial: !commons[1], mayBeChanged: commons[2] !== "-ND" };
}

const KNOW =
  "Holdfast knows CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0, AGPL-3.0-only, MIT, Apache-2.0 and Public domain";

/** Why what stands under this licence may not be handed on; null where it may. */
export function licenceProblem(licence: string): string | null {
  for (const part of licence.split(";")) {
    const terms = termsOf(part);
    if (terms === null) {
      return `"${part.trim()}" is no licence that lets it be handed on; ${KNOW}`;
    }
    if (!terms.isCommercial) {
      return `"${part.trim()}" forbids commercial use, so it cannot be handed on or given here`;
    }
    if (!terms.mayBeChanged) {
      return `"${part.trim()}" forbids changes, and whoever has a worksheet here may change it`;
    }
  }
  return null;
}

type Licensed = {
  slug: string;
  licence: string;
  licenceUrl: string | null;
  commercialAllowed: boolean | "conditional";
  flag?: { name: string } | undefined;
};

/** Measures that are sold, or free for research alone; a name of ours beside none of them. */
const PROTECTED =
  /^(who-?5|isi|c-?ssrs|ecr(-?(r|rs|12))?|r?das|das-(7|14|32)|msi-?r|enrich|cts-?2s?|bdi(-?(2|ii))?|bai|danger-assessment|ors|srs|promis(-.*)?|whodas(-.*)?|swls|rses|flourishing(-scale)?|erq|eat-26|fsfi|gmsex|nsss|hits|e?-?wast|dast-10|bare|audit)$/;

const NON_COMMERCIAL = /\bnon[- ]?commercial\b|\bcc[- ]by[- ]nc\b/i;
/** Said in other words: kept by its owner, or given to some only. */
const NOT_FOR_ALL =
  /\ball rights reserved\b|\b(research|academic|educational|scientific|personal|private)( (use|purposes))? only\b|\bonly for (research|academic|educational|scientific|personal|private)\b|\b(not[- ]for|non)[- ]?profit\b/i;

/** Where each half of a measure's licence is said, and why it may not be handed on. */
export function measureLicenceProblems(measure: Licensed): {
  place: "commercialAllowed" | "flag" | "licence" | "slug";
  reason: string;
}[] {
  const { slug, licence, licenceUrl, commercialAllowed, flag } = measure;
  if (commercialAllowed === false) {
    return [
      {
        place: "commercialAllowed",
        reason: "its licence forbids commercial use, so it cannot be handed on",
      },
    ];
  }
  if (PROTECTED.test(slug)) {
    const reason = `"${slug}" is the name of a measure whose owner licenses it; it cannot be handed on`;
    return [{ place: "slug", reason }];
  }
  if (NON_COMMERCIAL.test(licence)) {
    const reason = `this licence forbids commercial use, and commercialAllowed says "${commercialAllowed}"`;
    return [{ place: "licence", reason }];
  }
  if (NOT_FOR_ALL.test(licence)) {
    const reason =
      "this licence does not let everybody use it, so it cannot be handed on";
    return [{ place: "licence", reason }];
  }
  if (commercialAllowed === "conditional" && !flag) {
    const reason = "a condition wants a flag to stand behind";
    return [{ place: "flag", reason }];
  }
  return isStated(licence, licenceUrl)
    ? []
    : [
        {
          place: "licence",
          reason: `nobody can look this licence up: name a known one, or give the address of the owner's words as licenceUrl; ${KNOW}`,
        },
      ];
}

/** Our own thirteen say so in their owners' words, which somebody of us has read. */
const READ_BY_US = [
  /^public domain\b/i,
  /^US-funded work, published by NIDA$/,
  /^© Pfizer Inc\. No permission is needed to reproduce, translate, display or distribute\.$/,
  /^© Funk & Rogge\. Freely available for research and clinical use, no further permission required\.$/,
  /^Reproduced with credit\. The WHO manual of the full AUDIT excludes commercial purposes, so a lawyer decides before it is switched on\.$/,
];

const isStated = (licence: string, url: string | null): boolean =>
  url !== null ||
  licence.split(";").every((part) => termsOf(part)?.isCommercial) ||
  READ_BY_US.some((known) => known.test(licence));
