#pragma once
#include <spawn.h>

// Glibc shows these only to those who ask for all its extensions, and asking changes the shape of types that Swift's
// own view of Glibc has already settled; so they are declared here as the manual gives them.
int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

/// MFD_CLOEXEC: the file in memory is not handed to programs.
enum { SILA_MEMORY_FILE_CLOSES_ON_EXEC = 1 };
