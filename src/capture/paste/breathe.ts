const AT_ONCE = 50;

/** Lets others have their turn now and then while a long paste is read: a line takes a fraction of a millisecond, 2,000 do not. */
export function breathe(count: number): Promise<void> | undefined {
  return count % AT_ONCE === AT_ONCE - 1 ? new Promise((resolve) => setImmediate(resolve)) : undefined;
}
