import { aText, aWorksheet } from "./a-worksheet";

/** A picture and its name, which both put there together from the day it is given. */
export const pictureTogether = () =>
  aWorksheet([], {
    slug: "a-picture-of-us",
    title: "A picture of us",
    parts: [
      {
        id: "together",
        by: "joint",
        mode: "shared",
        unlockIf: "given",
        title: "Made together",
        fields: [
          aText("name", { label: "What we call it" }),
          {
            key: "picture",
            type: "upload",
            label: "Our picture",
            help: "Of what you made, not of how well.",
          },
        ],
      },
    ],
  });
