// Parts that a row starts as processes of their own, by name. Each is loaded only where it is played.

type Part = (args: readonly string[]) => Promise<void>;

export const parts: Readonly<Record<string, () => Promise<Part>>> = {
  saver: async () => (await import('./saver')).saver,
  keeper: async () => (await import('./keeper')).keeper,
  bringer: async () => (await import('./bringer')).bringer,
  chore: async () => (await import('./chores')).chore,
  golden: async () => (await import('./golden')).storeGolden,
};
