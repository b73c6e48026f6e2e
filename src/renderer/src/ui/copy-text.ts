// Puts the words of a field on the clipboard of this computer.

/**
 * The asking way is refused in this app on purpose; the older one copies what is selected and asks nobody.
 * @returns false when neither is allowed. The words are selected then and have the focus, so that Ctrl+C takes them.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    const wasAt = document.activeElement;
    field.focus();
    field.select();
    const isCopied = document.execCommand('copy');
    if (isCopied && wasAt instanceof HTMLElement) wasAt.focus();
    return isCopied;
  }
}
