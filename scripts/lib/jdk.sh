# Finds a JDK of 21 or more; sourced by the other scripts. Sets JAVA_HOME or says in one sentence what to install.
# For bash 3.2 and newer: macOS has no other.

# The feature version of the JDK in the given folder, 0 when there is none (or only a runtime without a compiler).
jdk_version() {
  local release="$1/release" line version
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$release" ] || { echo 0; return; }
  line=$(grep '^JAVA_VERSION=' "$release" | head -n 1)
  version=${line#*\"}
  version=${version%%[!0-9]*}
  echo "${version:-0}"
}

# The folder a path really lies in, through any number of symbolic links.
real_folder() {
  local path="$1" target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case "$target" in /*) path="$target" ;; *) path="$(dirname "$path")/$target" ;; esac
  done
  (cd -P "$(dirname "$path")" && pwd)
}

# Where JDKs are kept, a folder a line.
jdk_folders() {
  local home
  for home in /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    if [ -d "$home" ]; then echo "$home"; fi
  done
}

# JAVA_HOME where it will do, else the java on the PATH, else the newest of all others.
find_jdk() {
  local home version best="" best_version=20 java
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge 21 ]; then
    return 0
  fi
  if java=$(command -v java); then
    home=$(dirname "$(real_folder "$java")")
    if [ "$(jdk_version "$home")" -ge 21 ]; then
      export JAVA_HOME="$home"
      return 0
    fi
  fi
  while IFS= read -r home; do
    version=$(jdk_version "$home")
    if [ "$version" -gt "$best_version" ]; then
      best="$home"
      best_version="$version"
    fi
  done < <(jdk_folders)
  if [ -n "$best" ]; then
    export JAVA_HOME="$best"
    return 0
  fi
  echo "fuhan: no JDK of version 21 or newer was found: install one (Debian: apt-get install openjdk-21-jdk-headless; macOS: brew install openjdk; or from adoptium.net), or set JAVA_HOME to it." >&2
  return 1
}

# Chinese in arguments and file names needs a UTF-8 locale that this machine has: where any variable names one that is not installed, Java
# takes none of them and falls back to ASCII. The language of messages stays as it was asked for: ASKED_LOCALE keeps it, and behind bars
# the LC_ALL, LC_MESSAGES and LANG it was kept beside.
use_utf8() {
  local utf8
  forget_locale
  if is_utf8; then return 0; fi
  utf8=$(utf8_locale)
  if [ -z "${LC_ALL:-}" ]; then
    export LC_CTYPE="$utf8"
    if is_utf8; then return 0; fi
  fi
  ASKED_LOCALE="${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}|$utf8|${LC_MESSAGES:-}|${LANG:-}"
  export ASKED_LOCALE LC_ALL="$utf8"
}

# What a script around this one kept and set holds only where nobody has named another locale since.
forget_locale() {
  local set_there
  case "${ASKED_LOCALE:-}" in *"|${LC_ALL:-}|${LC_MESSAGES:-}|${LANG:-}") return 0 ;; esac
  set_there="${ASKED_LOCALE:-}"
  set_there="${set_there#*|}"
  if [ -n "$set_there" ] && [ "${LC_ALL:-}" = "${set_there%%|*}" ]; then unset LC_ALL; fi
  unset ASKED_LOCALE
}

# Whether the locale is installed and in UTF-8; of one that is not installed, locale tells so beside the answer.
is_utf8() { [ "$(locale charmap 2>&1)" = UTF-8 ]; }

# A UTF-8 locale of this machine: C.UTF-8 or as it is spelled here, else English or Chinese, else any.
utf8_locale() {
  local all name found
  all=$(locale -a 2>/dev/null)
  for name in '^C\.' '^en_US\.' '^zh_CN\.' '.'; do
    found=$(echo "$all" | grep -i 'utf-\{0,1\}8$' | grep "$name" | head -n 1)
    if [ -n "$found" ]; then break; fi
  done
  echo "${found:-C.UTF-8}"
}
