# Sourced by the scripts of this folder: finds or brings what the build needs. No host name stands here; Maven fetches itself by its coordinates.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
maven_version=3.9.11
cache=${SECO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/seco-build}

say() { printf '%s\n' "$*" >&2; }
fail() { say "ERROR: $*"; exit 1; }

# Installs what is missing of the named things, or says exactly what to install. Things: gtk, xvfb, maven.
need() {
  local missing=() thing
  for thing in "$@"; do
    case $thing in
      gtk) ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || missing+=(libgtk-3-0) ;;
      xvfb) { command -v Xvfb && command -v xauth; } >/dev/null || missing+=(xvfb xauth) ;;
      maven) command -v mvn >/dev/null || missing+=(maven) ;;
      *) fail "unknown: $thing" ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null; then as=(sudo -n); else fail "please install: apt-get install ${missing[*]}"; fi
  fi
  command -v apt-get >/dev/null || fail "please install what Debian calls: ${missing[*]}"
  say "Installing ${missing[*]} ..."
  local log="$cache/apt.log"
  mkdir -p "$cache"
  { "${as[@]}" apt-get update -qq && "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1 || { tail -5 "$log" >&2; fail "apt-get could not install: ${missing[*]} (log: $log)"; }
}

# JAVA_HOME of a JDK 17 or newer.
need_java() {
  local java_command=${JAVA_HOME:+$JAVA_HOME/bin/}java javac_command=${JAVA_HOME:+$JAVA_HOME/bin/}javac version
  command -v "$javac_command" >/dev/null || fail "a JDK 17 or newer is needed (Debian: apt-get install openjdk-17-jdk-headless)"
  version=$("$java_command" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  [ "${version%%.*}" -ge 17 ] 2>/dev/null || fail "a JDK 17 or newer is needed, this one is $version"
}

# Sets $mvn to a Maven 3.9: the installed one, or one fetched by the installed one.
need_maven() {
  mvn=$(command -v mvn || true)
  if [ -n "$mvn" ] && "$mvn" -v 2>/dev/null | head -1 | grep -Eq 'Maven (3\.9|[4-9])'; then return; fi
  local home="$cache/apache-maven-$maven_version"
  if [ ! -x "$home/bin/mvn" ]; then
    [ -n "$mvn" ] || { need maven; mvn=$(command -v mvn); }
    say "Fetching Maven $maven_version with $mvn ..."
    mkdir -p "$cache"
    # outside the project, because the installed Maven is too old for the project's build extension
    (cd "$cache" && "$mvn" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$cache/unpack.$$") \
      || fail "Maven $maven_version could not be fetched; please install Maven 3.9 or newer"
    mv "$cache/unpack.$$/apache-maven-$maven_version" "$home" 2>/dev/null || [ -x "$home/bin/mvn" ] || fail "cannot write $home"
    rm -rf "$cache/unpack.$$"
    chmod +x "$home/bin/mvn"
  fi
  mvn="$home/bin/mvn"
}

# The products of the build for this machine.
products="$root/releng/lu.seco.products/target/products"
service_home="$products/lu.seco.service.product/linux/gtk/x86_64"
workbench_home="$products/lu.seco.product/linux/gtk/x86_64"

# Path of the simulator's jar, from the built p2 repository.
simulator_jar() {
  ls -t "$root"/releng/lu.seco.products/target/repository/plugins/lu.seco.simulator_*.jar 2>/dev/null | head -1
}

# Runs a command with a display: the given one, or a virtual one.
with_display() {
  if [ -n "${DISPLAY:-}" ]; then "$@"; else need xvfb; xvfb-run -a -s '-screen 0 1400x900x24' "$@"; fi
}
