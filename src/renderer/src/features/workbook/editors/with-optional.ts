// A part that stands in an answer only while something is in it. Pure.

type Optional = { [key: string]: unknown };

/** The same with `key` set, or without it when there is nothing to keep. */
export function withOptional<T extends object, K extends keyof T & string>(
  of: T,
  key: K,
  value: string,
): T {
  const { [key]: _, ...rest } = of as Optional;
  return (value === '' ? rest : { ...rest, [key]: value }) as T;
}
