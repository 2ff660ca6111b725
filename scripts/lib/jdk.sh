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

# File names with Chinese in them need a UTF-8 locale that this machine has; the language of messages stays as it is.
use_utf8() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    [ -z "${LC_ALL:-}" ] || export LANG="$LC_ALL"
    unset LC_ALL
    if [ "$(uname)" = Darwin ]; then export LC_CTYPE=UTF-8; else export LC_CTYPE=C.UTF-8; fi
  fi
}
