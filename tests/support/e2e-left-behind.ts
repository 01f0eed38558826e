import type { Page } from "@playwright/test";

/** What lies on this device, by the names of the places and by their words; read where no page of ours is. */
export const leftOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const kept = await Promise.all(
      names.flatMap((name) =>
        name === undefined
          ? []
          : [
              new Promise<string>((resolve) => {
                const opening = indexedDB.open(name);
                opening.onsuccess = () => {
                  const database = opening.result;
                  const stores = [...database.objectStoreNames];
                  if (stores.length === 0) return resolve("");
                  const reading = database.transaction(stores);
                  const all: unknown[] = [];
                  for (const store of stores) {
                    const request = reading.objectStore(store).getAll();
                    request.onsuccess = () => all.push(request.result);
                  }
                  reading.oncomplete = () => {
                    database.close();
                    resolve(JSON.stringify(all));
                  };
                };
              }),
            ],
      ),
    );
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const all = await cache.matchAll();
        return [
          (await cache.keys()).map(({ url }) => url),
          await Promise.all(all.map((one) => one.text())),
        ];
      }),
    );
    return JSON.stringify([
      kept,
      cached,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      document.cookie,
      location.href,
    ]);
  });
