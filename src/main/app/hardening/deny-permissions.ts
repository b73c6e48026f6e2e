// No window is ever given a camera, a microphone, a place, notifications or a device: the plan needs
// none of them, and a shared workstation must not have them switched on by a page.

import type { Session } from 'electron';

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
