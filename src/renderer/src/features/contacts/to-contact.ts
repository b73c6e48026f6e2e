// The keyboard goes to the name of an entry, once it is drawn again.

export const contactId = (id: string) => `contact-${id}`;

export function toContact(id: string): void {
  requestAnimationFrame(() => document.getElementById(contactId(id))?.focus());
}
