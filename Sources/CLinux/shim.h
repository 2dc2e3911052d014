#pragma once
#include <malloc.h>
#include <spawn.h>
#include <stdbool.h>

// Glibc shows these only to those who ask for all its extensions, and asking changes the shape of types that Swift's
// own view of Glibc has already settled; so they are declared here as the manual gives them.
int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

/// MFD_CLOEXEC: the file in memory is not handed to programs.
enum { SILA_MEMORY_FILE_CLOSES_ON_EXEC = 1 };

/// Present where the program is linked with mimalloc.
__attribute__((weak)) void mi_collect(bool force);

/// Has the allocator give the system what nothing uses any more, in memory that threads left behind too.
static inline void sila_give_memory_back(void) {
  if (mi_collect) mi_collect(true);
  else malloc_trim(0);
}
