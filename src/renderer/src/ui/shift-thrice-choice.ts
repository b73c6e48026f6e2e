// Whether Shift three times hides the screen. It can be turned off, because Sticky Keys are switched on by the same key;
// the key and the button that hide always work. It stands on the page, so that every cover and the list of keys agree.

/** True until it is turned off. */
export function isShiftThriceOn(): boolean {
  return document.documentElement.dataset['shiftThrice'] !== 'off';
}

export function chooseShiftThrice(isOn: boolean): void {
  document.documentElement.dataset['shiftThrice'] = isOn ? 'on' : 'off';
}
