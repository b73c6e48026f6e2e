// Point 19, the switches that are burnt into the program of an installed app: nobody starts it as plain Node, with code of
// their own, with a way in for a debugger, or with other files in place of ours. Source: security.md 1.4 T17, 1.5.

/** Each switch by the name that @electron/fuses gives it, and whether it is on. */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Looked at on Windows and macOS only; on Linux whoever may write to the folder may change the program.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // The program's own snapshot is the one for all its processes.
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const;
