// Point 6, web security stays on: without it one page could read another origin's.
export const keepWebSecurity = { webSecurity: true } as const;
