import { aText, aWorksheet } from "./a-worksheet";

/** A short worksheet that ends in a picture which both put there together. */
export const pictureTogether = () =>
  aWorksheet([aText("wish", { shareInView: true })], {
    slug: "a-picture-of-us",
    title: "A picture of us",
    share: [{ unit: "wish", field: "wish", label: "About a wish" }],
    coupleView: [
      { block: "texts", title: "Wishes", unit: "wish" },
      { block: "prompt", text: "What did you notice?" },
    ],
    parts: [
      {
        id: "main",
        by: "each",
        mode: "reveal",
        fields: [aText("wish", { shareInView: true })],
      },
      {
        id: "together",
        by: "joint",
        mode: "shared",
        unlockIf: "opened",
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
