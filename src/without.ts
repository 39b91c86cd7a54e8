/** A record without some of its keys. @example without({ a: 1, b: 2 }, "a"); // { b: 2 } */
export function without<T extends object, K extends keyof T>(
  record: T,
  ...keys: readonly K[]
): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !keys.some((one) => one === key)),
  ) as Omit<T, K>;
}
