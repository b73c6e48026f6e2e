/*
 * Lets the n-th change to the folder FAULT_IN go wrong. Loaded before the C library (LD_PRELOAD). FAULT_AT: which change
 * counts, from 1; FAULT_KIND: kill (the process ends before it), full (no space, and for the changes after it too), io
 * (an error of the disk, once), short (half of it is written and said so). FAULT_COUNT: a file that is told how many
 * changes there were, one byte each.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int changes;
enum { AS_USUAL = 0, FAILS = 1, HALF = 2 };
#define FULL_FOR 40

static int is_ours(const char *path) {
  const char *in = getenv("FAULT_IN");
  return in && path && !strncmp(path, in, strlen(in));
}

static int is_ours_fd(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

static int what_now(int may_be_half) {
  const char *at = getenv("FAULT_AT"), *kind = getenv("FAULT_KIND"), *count = getenv("FAULT_COUNT");
  int now = __sync_add_and_fetch(&changes, 1);
  if (count) {
    int file = open(count, O_WRONLY | O_CREAT | O_APPEND, 0600);
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    if (file >= 0) { real(file, ".", 1); close(file); }
  }
  if (!at || !kind) return AS_USUAL;
  int n = atoi(at);
  if (!strcmp(kind, "full") && now >= n && now < n + FULL_FOR) { errno = ENOSPC; return FAILS; }
  if (now != n) return AS_USUAL;
  if (!strcmp(kind, "kill")) { kill(getpid(), SIGKILL); for (;;) pause(); }
  if (!strcmp(kind, "io")) { errno = EIO; return FAILS; }
  return !strcmp(kind, "short") && may_be_half ? HALF : AS_USUAL;
}

#define REAL(name, type) \
  static __typeof__(type) real; \
  if (!real) real = (__typeof__(type))dlsym(RTLD_NEXT, name)

#define WRITES(name, offset_type) \
  ssize_t name(int fd, const void *bytes, size_t size, offset_type at) { \
    REAL(#name, ssize_t (*)(int, const void *, size_t, offset_type)); \
    int what = is_ours_fd(fd) ? what_now(1) : AS_USUAL; \
    return what == FAILS ? -1 : real(fd, bytes, what == HALF && size > 1 ? size / 2 : size, at); \
  }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL("write", ssize_t (*)(int, const void *, size_t));
  int what = is_ours_fd(fd) ? what_now(1) : AS_USUAL;
  return what == FAILS ? -1 : real(fd, bytes, what == HALF && size > 1 ? size / 2 : size);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL("writev", ssize_t (*)(int, const struct iovec *, int));
  return is_ours_fd(fd) && what_now(0) == FAILS ? -1 : real(fd, parts, count);
}

#define ON_FILE(name, declared, passed) \
  int name declared { \
    REAL(#name, int (*) declared); \
    return is_ours_fd(fd) && what_now(0) == FAILS ? -1 : real passed; \
  }
ON_FILE(fsync, (int fd), (fd))
ON_FILE(fdatasync, (int fd), (fd))
ON_FILE(ftruncate, (int fd, off_t size), (fd, size))
ON_FILE(ftruncate64, (int fd, off64_t size), (fd, size))

#define ON_PATH(name, declared, passed) \
  int name declared { \
    REAL(#name, int (*) declared); \
    return is_ours(path) && what_now(0) == FAILS ? -1 : real passed; \
  }
ON_PATH(rename, (const char *path, const char *to), (path, to))
ON_PATH(unlink, (const char *path), (path))
