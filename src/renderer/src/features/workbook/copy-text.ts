// Puts the words of a field on the clipboard of this computer.

/**
 * The asking way is refused in this app on purpose; the older one copies what is selected and asks nobody.
 * @returns false when neither is allowed. The words are selected then, so that Ctrl+C takes them.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
