/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files written whole or not at all. */
#define G_LOG_DOMAIN "jeoul-export"
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jeoul-export.h"

/* Why not g_file_set_contents_full(): it has no way to refuse an existing file without a race, and
 * its temporary file stays behind when the process is killed. The functions here return 0 or an
 * errno, as one that a clean-up has changed would name the wrong reason. */

typedef struct
{
  const char *path;
  char       *folder;
  gboolean    overwrite;
  gboolean    exists;
  struct stat old;
} Target;

static int
write_pieces (int     fd,
              GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n > 0)
        {
          data += n;
          size -= n;
        }
      else if (n == 0 || errno != EINTR)
        return n == 0 ? EIO : errno;
    }

  return 0;
}

/* A closed pipe and a file that is larger than a user may have are errors to report, not signals to
 * die of; one that somebody else raised stays pending. */
static int
write_all (int     fd,
           GBytes *bytes)
{
  static const struct
  {
    int error;
    int number;
  } signals[] = { { EPIPE, SIGPIPE }, { EFBIG, SIGXFSZ } };
  const struct timespec at_once = { 0, 0 };
  sigset_t blocked, old, pending;
  int error;

  sigemptyset (&blocked);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaddset (&blocked, signals[i].number);
  sigpending (&pending);
  pthread_sigmask (SIG_BLOCK, &blocked, &old);

  error = write_pieces (fd, bytes);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (error == signals[i].error && !sigismember (&pending, signals[i].number))
      {
        sigset_t raised;

        sigemptyset (&raised);
        sigaddset (&raised, signals[i].number);
        while (sigtimedwait (&raised, NULL, &at_once) < 0 && errno == EINTR)
          ;
      }
  pthread_sigmask (SIG_SETMASK, &old, NULL);

  return error;
}

static int
write_special (const char *path,
               GBytes     *bytes)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  int error;

  if (fd < 0)
    return errno;

  error = write_all (fd, bytes);
  if (close (fd) < 0 && error == 0)
    error = errno;

  return error;
}

static char *
temporary_path (const Target *target)
{
  /* Its length does not depend on the target's, which may be as long as names can be. */
  return g_strdup_printf ("%s/.jeoul-%08x%08x.tmp", target->folder, g_random_int (),
                          g_random_int ());
}

/* Gives the nameless file @fd the name @path, unless that is taken. */
static int
link_descriptor (int         fd,
                 const char *path)
{
  char link[64];

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", fd);

  return linkat (AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) < 0 ? errno : 0;
}

/* Moves @temporary to the target; either way it is gone afterwards. */
static int
move_into_place (const Target *target,
                 const char   *temporary)
{
  const guint flags = target->overwrite ? 0 : RENAME_NOREPLACE;
  int error;

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, target->path, flags) == 0)
    return 0;

  error = errno;
  /* Not every file system knows the flag; a hard link fails on a taken name as well. */
  if (!target->overwrite && (error == EINVAL || error == ENOSYS))
    error = link (temporary, target->path) < 0 ? errno : 0;
  g_unlink (temporary);

  return error;
}

static int
replace (int           fd,
         const Target *target,
         const char   *temporary)
{
  int error = link_descriptor (fd, temporary);

  return error != 0 ? error : move_into_place (target, temporary);
}

/* To replace a file takes two steps, and a process that is killed between them leaves the file that
 * the first one made (seen once in a hundred on a fast disk). A child does both: whoever kills this
 * process, or all of its terminal, does not reach it, and it is gone as soon as it is done. Between
 * fork() and _exit() it calls nothing but the system. */
static int
replace_in_child (int           fd,
                  const Target *target)
{
  g_autofree char *temporary = temporary_path (target);
  struct stat written, there;
  pid_t child, ended;
  int status;

  child = fork ();
  if (child < 0)
    return replace (fd, target, temporary);
  if (child == 0)
    {
      setsid ();
      _exit (replace (fd, target, temporary));
    }

  do
    ended = waitpid (child, &status, 0);
  while (ended < 0 && errno == EINTR);
  if (ended == child && WIFEXITED (status))
    return WEXITSTATUS (status);

  /* Killed itself, or waited for by somebody else. */
  g_unlink (temporary);
  if (fstat (fd, &written) == 0 && lstat (target->path, &there) == 0 &&
      written.st_ino == there.st_ino && written.st_dev == there.st_dev)
    return 0;
  return EIO;
}

static int
fill (int           fd,
      const Target *target,
      GBytes       *bytes)
{
  int error = write_all (fd, bytes);

  if (error != 0)
    return error;

  if (target->exists && S_ISREG (target->old.st_mode))
    {
      /* The owner can be kept by the superuser only; who may not, owns the new file. */
      if (fchown (fd, target->old.st_uid, target->old.st_gid) < 0 && errno != EPERM)
        g_debug ("%s: owner not kept: %s", target->path, g_strerror (errno));
      if (fchmod (fd, target->old.st_mode & 0777) < 0)
        return errno;
    }

  /* Before the name points to it: otherwise a crash of the system can leave an empty file under
   * the name of a whole one. */
  return fsync (fd) < 0 ? errno : 0;
}

/* A file without a name until it is whole: when the process is killed, nothing remains. */
static int
write_nameless (const Target *target,
                GBytes       *bytes)
{
  int fd, error;

#ifdef O_TMPFILE
  fd = open (target->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
#else
  fd = -1;
  errno = EOPNOTSUPP;
#endif
  if (fd < 0)
    return errno;

  error = fill (fd, target, bytes);
  if (error == 0)
    {
      error = target->overwrite && target->exists ? EEXIST : link_descriptor (fd, target->path);
      if (error == EEXIST && target->overwrite)
        error = replace_in_child (fd, target);
    }
  close (fd);

  return error;
}

static int
write_named (const Target *target,
             GBytes       *bytes)
{
  g_autofree char *temporary = temporary_path (target);
  int fd = open (temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  int error;

  if (fd < 0)
    return errno;

  error = fill (fd, target, bytes);
  if (close (fd) < 0 && error == 0)
    error = errno;
  if (error != 0)
    {
      g_unlink (temporary);
      return error;
    }

  return move_into_place (target, temporary);
}

/* The new name survives a crash of the system too; where a folder cannot be synchronised there is
 * nothing more to be done. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

static int
write_file (const Target *target,
            GBytes       *bytes)
{
  int error = write_nameless (target, bytes);

  /* Not every file system has nameless files, and not every sandbox has /proc. */
  if (error != 0 && error != EEXIST && error != ENOSPC && error != EDQUOT)
    error = write_named (target, bytes);
  if (error == 0)
    sync_folder (target->folder);

  return error;
}

/* Pipes, devices, sockets; and /dev/stdout or /dev/fd/3, which are links to whatever is open: a
 * regular file there belongs to whoever opened it, and the link to the system. */
static gboolean
is_special (const char *path)
{
  struct stat link, file;

  if (stat (path, &file) < 0)
    return FALSE;

  if (!S_ISREG (file.st_mode) && !S_ISDIR (file.st_mode))
    return TRUE;

  return lstat (path, &link) == 0 && S_ISLNK (link.st_mode) &&
         ((g_str_has_prefix (path, "/dev/") && !g_str_has_prefix (path, "/dev/shm/")) ||
          g_str_has_prefix (path, "/proc/"));
}

static const struct
{
  int         error;
  const char *reason;
} reasons[] = {
  { ENOENT, N_("its folder does not exist. Create it first, or choose another one.") },
  { ENOTDIR, N_("a part of its path is a file, not a folder. Choose another folder.") },
  { EACCES, N_("you have no permission to write there. Choose another folder.") },
  { EPERM, N_("you have no permission to write there. Choose another folder.") },
  { EROFS, N_("that disk is read-only. Choose another folder.") },
  { ENOSPC, N_("the disk is full. Free some space, or choose another disk.") },
  { EDQUOT, N_("your disk quota is used up. Free some space, or choose another disk.") },
  { EFBIG, N_("the file would be larger than is allowed there. Choose a smaller size.") },
  { ENAMETOOLONG, N_("the name is too long. Give it a shorter one.") },
  { EISDIR, N_("a folder has this name. Give the file another name, or put it into the folder.") },
  { ELOOP, N_("its path leads through symbolic links in a circle. Choose another folder.") },
  { EPIPE, N_("whatever was reading it has stopped reading. Start it again and retry.") },
  { EIO, N_("the disk reports a fault. Choose another disk.") },
};

static void
set_write_error (GError    **error,
                 const char *path,
                 int         number,
                 JeoulLang   lang)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *other = NULL;
  const char *reason = NULL;

  if (number == EEXIST)
    {
      g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_EXISTS,
                   jeoul_tr (lang, "“%s” exists already and was left as it is. Choose another "
                                   "name, or allow it to be replaced."),
                   name);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (reasons) && reason == NULL; i++)
    if (reasons[i].error == number)
      reason = jeoul_tr (lang, reasons[i].reason);
  if (reason == NULL)
    /* The name and not the text, which is in the language of the process. */
    reason = other = g_strdup_printf (jeoul_tr (lang, "the system refused it (%s). Choose another "
                                                      "folder."),
                                      strerrorname_np (number));

  g_set_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_WRITE,
               /* Translators: a file name, and one of the reasons above. */
               jeoul_tr (lang, "“%s” could not be written: %s"), name, reason);
}

/**
 * jeoul_export_make_folder:
 * @path: its name, in the encoding of file names
 * @lang: the language of the message
 *
 * Makes a folder and those above it, where they are missing.
 *
 * Returns: %FALSE with %JEOUL_EXPORT_ERROR_WRITE when it is not there afterwards
 */
gboolean
jeoul_export_make_folder (const char  *path,
                          JeoulLang    lang,
                          GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;

  set_write_error (error, path, errno, lang);
  return FALSE;
}

/**
 * jeoul_export_write:
 * @bytes: the whole file
 * @path: its name, in the encoding of file names
 * @overwrite: whether a file of that name is replaced
 * @lang: the language of the message
 *
 * Writes a file whole or not at all: it has its name only when it is complete and on the disk, and
 * nothing else remains when that fails. A symbolic link is replaced, not followed; a pipe or a
 * device is written to, whatever @overwrite says, since nothing is lost. Mode and, where possible,
 * owner of an existing file are kept.
 *
 * Returns: %FALSE with %JEOUL_EXPORT_ERROR_EXISTS or %JEOUL_EXPORT_ERROR_WRITE; then what was
 *   there is as it was
 */
gboolean
jeoul_export_write (GBytes      *bytes,
                    const char  *path,
                    gboolean     overwrite,
                    JeoulLang    lang,
                    GError     **error)
{
  Target target = { path };
  g_autofree char *folder = NULL;
  int number;

  g_return_val_if_fail (bytes != NULL && path != NULL, FALSE);

  target.folder = folder = g_path_get_dirname (path);
  target.overwrite = overwrite;
  target.exists = lstat (path, &target.old) == 0;

  if (is_special (path))
    number = write_special (path, bytes);
  else if (*path == '\0')
    number = ENOENT;
  else if (g_str_has_suffix (path, "/") || g_file_test (path, G_FILE_TEST_IS_DIR))
    number = EISDIR;
  else if (target.exists && !overwrite)
    number = EEXIST;
  else
    number = write_file (&target, bytes);

  if (number != 0)
    set_write_error (error, path, number, lang);

  return number == 0;
}
