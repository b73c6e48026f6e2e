/*
 * Keeps what would survive a power cut. Loaded before the C library (LD_PRELOAD) into a process that writes in the
 * folder DISK_LIVE. DISK_KEPT/i/<inode> holds each file as it was at its last fsync; DISK_KEPT/names holds the names of
 * the folder as they were at the folder's last fsync. So a file that was never flushed is empty, and a new, renamed or
 * removed name is not known, until somebody asked for it: the strict reading of POSIX.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static void keep_bytes(int fd, const char *kept, ino_t inode) {
  char part[PATH_MAX], whole[PATH_MAX], bytes[65536];
  snprintf(part, sizeof part, "%s/i/part", kept);
  snprintf(whole, sizeof whole, "%s/i/%lu", kept, (unsigned long)inode);
  int out = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (out < 0) return;
  off_t at = 0;
  ssize_t got;
  while ((got = pread(fd, bytes, sizeof bytes, at)) > 0) {
    if (write(out, bytes, got) != got) break;
    at += got;
  }
  close(out);
  rename(part, whole);
}

static void keep_names(const char *live, const char *kept) {
  char part[PATH_MAX], whole[PATH_MAX];
  snprintf(part, sizeof part, "%s/names.part", kept);
  snprintf(whole, sizeof whole, "%s/names", kept);
  FILE *out = fopen(part, "w");
  DIR *folder = opendir(live);
  if (out && folder) {
    struct dirent *entry;
    while ((entry = readdir(folder)))
      if (entry->d_type == DT_REG)
        fprintf(out, "%lu %s\n", (unsigned long)entry->d_ino, entry->d_name);
  }
  if (folder) closedir(folder);
  if (out) fclose(out);
  rename(part, whole);
}

static void keep(int fd) {
  const char *live = getenv("DISK_LIVE"), *kept = getenv("DISK_KEPT");
  if (!live || !kept) return;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  size_t folder = strlen(live);
  if (strncmp(path, live, folder) || (path[folder] && path[folder] != '/')) return;
  struct stat what;
  if (fstat(fd, &what)) return;
  pthread_mutex_lock(&one_at_a_time);
  if (S_ISDIR(what.st_mode) && !path[folder]) keep_names(live, kept);
  else if (S_ISREG(what.st_mode)) keep_bytes(fd, kept, what.st_ino);
  pthread_mutex_unlock(&one_at_a_time);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  int answer = real(fd);
  if (!answer) keep(fd);
  return answer;
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  int answer = real(fd);
  if (!answer) keep(fd);
  return answer;
}
