// The little of Electron's message ports that the vault's process uses, said here so that this room
// need not know Electron.

export type Port = {
  on: ((event: 'message', listener: (message: { data: unknown }) => void) => unknown) &
    ((event: 'close', listener: () => void) => unknown);
  start: () => void;
  postMessage: (message: unknown) => void;
};

export type ParentPort = {
  on: (event: 'message', listener: (message: { data: unknown; ports: Port[] }) => void) => unknown;
  postMessage: (message: unknown) => void;
};
