/** Reads under way at the same time: one after the other a large organisation would take minutes. */
const AT_ONCE = 32;

/** What `work` gives for each item, in their order. So many are under way at the same time; none is begun after an error. */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  let failed = false;
  const worker = async () => {
    for (let one = waiting.next(); !one.done && !failed; one = waiting.next()) {
      const [place, item] = one.value;
      try {
        results[place] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
