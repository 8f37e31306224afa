# SPDX-License-Identifier: GPL-3.0-or-later
# What tools/run, tools/test and tools/bench have in common. Sourced with the working directory at
# the top of the tree.
# shellcheck shell=bash

# A home that cannot be written to must not matter: caches go below the tree then.
if [ ! -w "${HOME:-/nonexistent}" ]; then
  mkdir -p _build-home
  export HOME=$PWD/_build-home XDG_CACHE_HOME=$PWD/_build-home/.cache
fi

# Runs a tool in a neutral locale: Python and meson read and write UTF-8, messages are in English,
# and nothing complains of a locale that is not installed.
neutral ()
{
  env LC_ALL=C.UTF-8 LANGUAGE= "$@"
}

say ()
{
  printf '%s\n' "$*" >&2
}

die ()
{
  printf '%s\n' "$@" >&2
  exit 1
}

is_installed ()
{
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

apt_get ()
{
  local sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  "${sudo[@]}" env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=120 "$@" </dev/null >&2
}

# Installs those of the packages that are missing; does not touch apt when none is.
install_packages ()
{
  local name missing=()
  command -v dpkg-query >/dev/null || {
    say "This is no Debian: install what tools/packages.txt names by yourself."
    return 0
  }
  for name in "$@"; do
    is_installed "$name" || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "These packages are missing: ${missing[*]}" \
        "Install them as root, with: apt-get install --no-install-recommends ${missing[*]}"
  fi
  say "Installing: ${missing[*]}"
  apt_get update -q &&
    apt_get install -y -q --no-install-recommends "${missing[@]}" ||
    die "The packages could not be installed (see above). Missing: ${missing[*]}"
}

install_needed ()
{
  local names
  mapfile -t names < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' tools/packages.txt)
  install_packages "${names[@]}"
}

# configure FOLDER [OPTION…]: sets a build folder up. One that was set up for another place, with
# other options or by another meson is made anew.
configure ()
{
  local folder=$1 stamp
  shift
  stamp="$PWD $* meson $(neutral meson --version)"
  if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/configured-for" 2>/dev/null)" = "$stamp" ]; then
    return 0
  fi
  rm -rf "$folder" || die "$PWD/$folder is in the way and cannot be removed."
  say "Configuring $folder"
  if ! neutral meson setup "$folder" "$@" >"$folder.log" 2>&1; then
    cat "$folder.log" >&2
    rm -rf "$folder.log" "$folder"
    die "Configuring $folder failed."
  fi
  rm -f "$folder.log"
  printf '%s' "$stamp" >"$folder/configured-for"
}

# build FOLDER: compiles; says nothing when all is well.
build ()
{
  say "Building $1"
  if ! neutral ninja -C "$1" >"$1/build.log" 2>&1; then
    cat "$1/build.log" >&2
    die "Building failed."
  fi
}
