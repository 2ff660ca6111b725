# Builds Fuhan when its sources are newer than the last build; sourced by scripts/fuhan, which sets $home and JAVA_HOME.
# For bash 3.2 and newer.

stamp="$home/target/fuhan.built"

# Whether anything the program is made of changed since the last build, or the build is gone.
is_stale() {
  [ -f "$stamp" ] && [ -f "$home/target/fuhan.jar" ] && [ -d "$home/target/lib" ] || return 0
  [ -n "$(find "$home/pom.xml" "$home/.mvn" "$home/src/main" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

build_when_stale() {
  is_stale || return 0
  mkdir -p "$home/target" || return 1
  lock="$home/target/fuhan.lock"
  take_lock || return 1
  trap 'release_lock' EXIT
  trap 'release_lock; exit 130' INT
  trap 'release_lock; exit 143' TERM
  local result=0
  if is_stale; then build || result=1; fi
  release_lock
  trap - EXIT INT TERM
  return "$result"
}

# One build at a time. The lock names its process, so that one left behind by a build that was killed holds no one up.
take_lock() {
  local waited=0 holder
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      release_lock
      continue
    fi
    [ "$waited" -gt 0 ] || echo "fuhan: waiting for another build to finish …" >&2
    sleep 1
    waited=$((waited + 1))
    if [ "$waited" -gt 600 ]; then
      echo "fuhan: $lock has been there for ten minutes: if no other build runs, remove it and try again." >&2
      return 1
    fi
  done
  echo "$$" >"$lock/pid"
}

release_lock() {
  rm -f "$lock/pid"
  rmdir "$lock" 2>/dev/null
}

build() {
  if ! command -v mvn >/dev/null; then
    echo "fuhan: Maven was not found: install it (Debian: apt-get install maven; macOS: brew install maven) and try again." >&2
    return 1
  fi
  echo "fuhan: building (the first time takes a few minutes, mostly downloads) …" >&2
  local began="$home/target/fuhan.began" log="$home/target/fuhan-build.log"
  : >"$began"
  if ! (cd "$home" && mvn -B -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true package) >"$log" 2>&1; then
    grep -E '^\[ERROR\]' "$log" | head -n 15 >&2
    echo "fuhan: the build failed; all it said is in $log" >&2
    return 1
  fi
  mv "$began" "$stamp"
  train
}

# Class data sharing: one training run after a build lets every later start skip most class loading. Nothing depends on it.
train() {
  rm -f "$home/target/fuhan.jsa"
  set_java_command
  "${java_command[@]}" -XX:ArchiveClassesAtExit="$home/target/fuhan.jsa" -jar "$home/target/fuhan.jar" train \
    >"$home/target/fuhan-train.log" 2>&1 || rm -f "$home/target/fuhan.jsa"
}

# Sets java_command: the JVM with its flags for a command of the program, up to the command's name.
set_java_command() {
  local collector="-XX:+UseSerialGC" young=48 initial=96
  if [ "${1:-}" = ingest ]; then
    # Every processor is busy, and waits while one collects; what a letter leaves behind is mostly garbage before a larger young generation is full.
    collector="-XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy"
    young=144 initial=224
  fi
  # shellcheck disable=SC2206 # flags have no blanks
  java_command=("$JAVA_HOME/bin/java" $collector -Xlog:disable -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dfuhan.home=$home")
  # A few thousand letters are in before the second compiler's work would pay off.
  if [ "${1:-}" = ingest ]; then
    java_command+=(-XX:TieredStopAtLevel=1)
    # Where Linux gives large pages to those who ask, the dictionaries are read faster.
    if grep -q '\[\(madvise\|always\)\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null; then
      java_command+=(-XX:+UseTransparentHugePages)
    fi
  fi
  # Enough for any archive of one machine; whoever needs more says so in JAVA_TOOL_OPTIONS.
  case "${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" in *-Xm[nsx]*) ;; *) java_command+=(-Xmx640m "-Xms${initial}m" "-Xmn${young}m" -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30) ;; esac
  if [ -t 2 ]; then java_command+=(-Dfuhan.terminal=true); fi
  if [ -f "$home/target/fuhan.jsa" ]; then java_command+=("-XX:SharedArchiveFile=$home/target/fuhan.jsa"); fi
}
