// Point 2, no Node in pages: text of hers that became code by mistake would find no file and no program to start.
export const noNodeInPages = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
} as const;
