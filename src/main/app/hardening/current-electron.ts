// Point 16, a current Electron: an old one has holes that others know. An installed app says so on its page of this
// computer and does not hide it.

/** The major that was supported when this version was made. */
export const SUPPORTED_MAJOR = 45;

/** Whether this runtime still was supported then. */
export function isCurrent(version: string | undefined): boolean {
  return Number.parseInt(version ?? '', 10) >= SUPPORTED_MAJOR;
}
