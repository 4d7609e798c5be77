/** How many deliveries are remembered: several minutes' worth; the store's unique keys hold beyond that and between processes. */
const REMEMBERED = 5_000;

/** Does a thing once by its name: who comes again gets the first one's answer. What failed may be tried again. */
export function createOnce<T>(remembered = REMEMBERED): (name: string, work: () => Promise<T>) => Promise<T> {
  const done = new Map<string, Promise<T>>();
  return (name, work) => {
    const known = done.get(name);
    if (known) return known;
    const doing = work();
    done.set(name, doing);
    doing.catch(() => done.delete(name));
    if (done.size > remembered) done.delete(done.keys().next().value ?? "");
    return doing;
  };
}
