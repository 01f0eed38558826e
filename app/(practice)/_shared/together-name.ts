/** One measure of one couple, as the page and the server name it to each other. */
export const togetherName = (coupleId: string, slug: string): string =>
  `${coupleId}.${slug}`;
