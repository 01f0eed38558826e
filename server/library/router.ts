import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { exportPack } from "./export-pack";
import { getWorksheet } from "./get-worksheet";
import {
  exportPackInput,
  ofWorksheetInput,
  searchLibraryInput,
  setFavouriteInput,
} from "./inputs";
import { listPackable } from "./list-packable";
import { searchLibrary } from "./search-library";
import { setFavourite } from "./set-favourite";

const clinician = actorProcedure(...clinicians);

export const libraryRouter = router({
  search: clinician
    .input(searchLibraryInput)
    .query(({ ctx, input }) => searchLibrary(ctx.caller, input)),
  get: clinician
    .input(ofWorksheetInput)
    .query(({ ctx, input }) => getWorksheet(ctx.caller, input)),
  setFavourite: clinician
    .input(setFavouriteInput)
    .mutation(({ ctx, input }) => setFavourite(ctx.caller, input)),
  packable: clinician.query(({ ctx }) => listPackable(ctx.caller)),
  exportPack: clinician
    .input(exportPackInput)
    .mutation(({ ctx, input }) => exportPack(ctx.caller, input)),
});
