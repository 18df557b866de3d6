/** jest's globalTeardown: ends what `start-cloud.ts` started. */
export default async function stopCloud(): Promise<void> {
  await globalThis.__linbanCloud?.stop()
}
