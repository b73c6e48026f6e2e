// Starting a program so that neither it nor anything it starts can leave a picture of its memory when it falls over. May know
// the shell's own limits; nothing of what is started. Source: security.md 1.4 T23.

/** The same program, with its arguments, under a limit of 0 for such pictures. Elsewhere than on Linux and macOS unchanged. */
export function withoutPictures(command, args) {
  if (process.platform === 'win32') return [command, args];
  // Both limits, so that nothing that is started can raise it again.
  return ['/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', command, ...args]];
}
