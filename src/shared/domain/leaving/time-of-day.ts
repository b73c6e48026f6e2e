// A time as people type it, so that two meetings at the same hour can be seen. What cannot be read for sure is no time.

/**
 * Minutes after midnight of "10am", "10.30", "14:30", "2 pm", "noon"; undefined for anything that could mean two times
 * ("2", "half ten") or none ("after lunch").
 */
export function minutesOf(text: string): number | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === 'noon' || typed === 'midday') return 12 * 60;
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/u.exec(typed);
  if (!found) return undefined;
  const [, hour = '', minute, half] = found;
  const [hours, minutes] = [Number(hour), Number(minute ?? '0')];
  if (minutes > 59) return undefined;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    return ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes;
  }
  return minute === undefined || hours > 23 ? undefined : hours * 60 + minutes;
}
