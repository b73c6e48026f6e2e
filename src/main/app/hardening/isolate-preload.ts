// Point 3, context isolation: a page cannot reach into the preload, nor change what it is made of.
export const isolatePreload = { contextIsolation: true } as const;
