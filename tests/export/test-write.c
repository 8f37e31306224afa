/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: whole or not at all, whatever the disk says. */
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jeoul-export.h"

typedef struct
{
  char   *folder;
  char   *path;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("jeoul-write-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "그림 figure.png", NULL);
  self->bytes = g_bytes_new_take (g_strnfill (200000, 'n'), 200000);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_bytes_unref (self->bytes);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
assert_contents (const char *path,
                 GBytes     *bytes)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_fails (Fixture    *self,
              const char *path,
              gboolean    overwrite,
              int         code,
              const char *english,
              const char *korean)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) korean_error = NULL;

  g_assert_false (jeoul_export_write (self->bytes, path, overwrite, JEOUL_LANG_EN, &error));
  g_assert_error (error, JEOUL_EXPORT_ERROR, code);
  g_assert_nonnull (strstr (error->message, english));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_false (jeoul_export_write (self->bytes, path, overwrite, JEOUL_LANG_KO, &korean_error));
  g_assert_nonnull (strstr (korean_error->message, korean));
}

static void
test_new (Fixture      *self,
          gconstpointer data)
{
  const gboolean overwrite = GPOINTER_TO_INT (data);
  const mode_t mask = umask (027);
  struct stat status;

  g_assert_true (jeoul_export_write (self->bytes, self->path, overwrite, 0, NULL));
  umask (mask);
  assert_contents (self->path, self->bytes);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_replace (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "other", NULL);
  struct stat status;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (self->path, 0604), ==, 0);
  g_assert_cmpint (link (self->path, other), ==, 0);
  g_assert_true (jeoul_export_write (self->bytes, self->path, TRUE, 0, NULL));
  assert_contents (self->path, self->bytes);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0604);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static void
test_exists (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autofree char *dangling = g_build_filename (self->folder, "link", NULL);

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  assert_fails (self, self->path, FALSE, JEOUL_EXPORT_ERROR_EXISTS, "exists", "이미");
  assert_contents (self->path, old);

  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  assert_fails (self, dangling, FALSE, JEOUL_EXPORT_ERROR_EXISTS, "exists", "이미");
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static gpointer
write_in_thread (gpointer data)
{
  Fixture *self = data;

  return GINT_TO_POINTER (jeoul_export_write (self->bytes, self->path, FALSE, 0, NULL));
}

/* Of many that start at once exactly one makes the file. */
static void
test_race (Fixture      *self,
           gconstpointer data)
{
  GThread *threads[8];
  guint n_done = 0;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, write_in_thread, self);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    n_done += GPOINTER_TO_INT (g_thread_join (threads[i]));
  g_assert_cmpuint (n_done, ==, 1);
  assert_contents (self->path, self->bytes);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_symlink (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  struct stat status;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink (target, self->path), ==, 0);
  g_assert_true (jeoul_export_write (self->bytes, self->path, TRUE, 0, NULL));
  g_assert_cmpint (g_lstat (self->path, &status), ==, 0);
  g_assert_true (S_ISREG (status.st_mode));
  assert_contents (self->path, self->bytes);
  assert_contents (target, old);
}

static gpointer
read_fifo (gpointer path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, NULL);

  return GSIZE_TO_POINTER (length);
}

static void
test_fifo (Fixture      *self,
           gconstpointer data)
{
  struct stat status;
  GThread *reader;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  reader = g_thread_new (NULL, read_fifo, self->path);
  g_assert_true (jeoul_export_write (self->bytes, self->path, FALSE, 0, NULL));
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (reader)), ==, 200000);
  g_assert_cmpint (g_lstat (self->path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
}

static gpointer
close_fifo (gpointer path)
{
  int fd = g_open (path, O_RDONLY, 0);

  close (fd);

  return NULL;
}

/* Nor does a reader that goes away kill the program. */
static void
test_broken_pipe (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GThread *reader;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  reader = g_thread_new (NULL, close_fifo, self->path);
  g_assert_false (jeoul_export_write (self->bytes, self->path, TRUE, 0, &error));
  g_assert_error (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "stopped reading"));
  g_thread_join (reader);
}

static void
test_devices (Fixture      *self,
              gconstpointer data)
{
  struct stat status;

  g_assert_true (jeoul_export_write (self->bytes, "/dev/null", FALSE, 0, NULL));
  assert_fails (self, "/dev/full", TRUE, JEOUL_EXPORT_ERROR_WRITE, "full", "가득");
  g_assert_cmpint (g_lstat ("/dev/full", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));
}

/* /dev/fd/N is a link, and what it leads to belongs to whoever opened it. */
static void
test_descriptor (Fixture      *self,
                 gconstpointer data)
{
  int fd = g_open (self->path, O_CREAT | O_RDWR, 0600);
  g_autofree char *name = g_strdup_printf ("/dev/fd/%d", fd);
  struct stat opened, named;

  g_assert_true (jeoul_export_write (self->bytes, name, TRUE, 0, NULL));
  assert_contents (self->path, self->bytes);
  g_assert_cmpint (fstat (fd, &opened), ==, 0);
  g_assert_cmpint (g_stat (self->path, &named), ==, 0);
  g_assert_cmpuint (opened.st_ino, ==, named.st_ino);
  close (fd);
}

static void
test_bad_places (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "file", NULL);
  g_autofree char *below_file = g_build_filename (file, "x.png", NULL);
  g_autofree char *missing = g_build_filename (self->folder, "no", "x.png", NULL);
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *too_long = g_build_filename (self->folder, long_name, NULL);
  g_autofree char *slash = g_strconcat (self->folder, "/", NULL);
  const int code = JEOUL_EXPORT_ERROR_WRITE;

  g_assert_true (g_file_set_contents (file, "old", -1, NULL));
  for (int overwrite = 0; overwrite < 2; overwrite++)
    {
      assert_fails (self, missing, overwrite, code, "does not exist", "폴더가 없습니다");
      assert_fails (self, below_file, overwrite, code, "not a folder", "파일이 있습니다");
      assert_fails (self, too_long, overwrite, code, "too long", "너무 깁니다");
      assert_fails (self, self->folder, overwrite, code, "a folder has this name", "폴더가 있습니다");
      assert_fails (self, slash, overwrite, code, "a folder has this name", "폴더가 있습니다");
      assert_fails (self, "", overwrite, code, "does not exist", "폴더가 없습니다");
    }
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* The superuser may write anywhere: do without. */
static void
test_read_only_folder (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  const gboolean is_root = geteuid () == 0;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_fails (self, self->path, TRUE, JEOUL_EXPORT_ERROR_WRITE, "permission", "권한");
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  assert_contents (self->path, old);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* In a process of its own, whose mounts and limits go with it. Its exit status is the line. */
#define CHECK(condition) \
  G_STMT_START { if (!(condition)) _exit (__LINE__ % 250 + 2); } G_STMT_END

static void
fill_up (Fixture *self)
{
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  CHECK (g_file_set_contents (self->path, "old", -1, NULL));
  for (int overwrite = 0; overwrite < 2; overwrite++)
    {
      g_autofree char *path = overwrite ? g_strdup (self->path)
                                        : g_build_filename (self->folder, "new", NULL);

      g_clear_error (&error);
      CHECK (!jeoul_export_write (self->bytes, path, overwrite, 0, &error));
      CHECK (g_error_matches (error, JEOUL_EXPORT_ERROR, JEOUL_EXPORT_ERROR_WRITE));
    }
  CHECK (g_file_get_contents (self->path, &contents, NULL, NULL));
  CHECK (strcmp (contents, "old") == 0);
  CHECK (count_files (self->folder) == 1);
}

static int
wait_for (pid_t pid)
{
  int status = 0;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_full_disk (Fixture      *self,
                gconstpointer data)
{
  const pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      if (unshare (CLONE_NEWNS) < 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 ||
          mount ("none", self->folder, "tmpfs", 0, "size=64k") < 0)
        _exit (1);
      fill_up (self);
      _exit (0);
    }

  status = wait_for (pid);
  if (status == 1)
    g_test_skip ("no disk can be mounted here");
  else
    g_assert_cmpint (status, ==, 0);
}

/* The same for everybody: a limit on the size of files is a disk that fills up. */
static void
test_file_limit (Fixture      *self,
                 gconstpointer data)
{
  const pid_t pid = fork ();

  if (pid == 0)
    {
      const struct rlimit limit = { 65536, 65536 };

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      fill_up (self);
      _exit (0);
    }

  g_assert_cmpint (wait_for (pid), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) \
  g_test_add ("/export/write/" name, Fixture, data, set_up, function, tear_down)
  ADD ("new", GINT_TO_POINTER (FALSE), test_new);
  ADD ("new-overwriting", GINT_TO_POINTER (TRUE), test_new);
  ADD ("replace", NULL, test_replace);
  ADD ("exists", NULL, test_exists);
  ADD ("race", NULL, test_race);
  ADD ("symlink", NULL, test_symlink);
  ADD ("fifo", NULL, test_fifo);
  ADD ("broken-pipe", NULL, test_broken_pipe);
  ADD ("devices", NULL, test_devices);
  ADD ("descriptor", NULL, test_descriptor);
  ADD ("bad-places", NULL, test_bad_places);
  ADD ("read-only-folder", NULL, test_read_only_folder);
  ADD ("full-disk", NULL, test_full_disk);
  ADD ("file-limit", NULL, test_file_limit);

  return g_test_run ();
}
