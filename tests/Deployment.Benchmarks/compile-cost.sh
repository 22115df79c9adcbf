#!/usr/bin/env bash
# What the analyzer adds to a compile, against the SDK's default analyzers, for the plan of samples/IndependentSites with more
# branches, made in a loop or written out row by row. Each line is one plan:
#   share         the analyzer's seconds against those of the SDK's analyzers in the same compile, as the compiler reports them (median)
#   none sdk all  processor seconds of the compiler without analyzers, with the SDK's, and with the plan's as well (least)
#   MB            what the compiler takes at its peak without analyzers, and more of it with the SDK's, and with the plan's as well (median)
# All kinds of compile take turns, so that what else the machine does falls on each of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
runs=${RUNS:-7}
sizes=${SIZES:-50:looped 50:unrolled 1000:looped 1000:unrolled 10000:looped 10000:unrolled}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build src/Deployment.Cli --configuration Release --verbosity quiet
dotnet publish src/Deployment.Precompiled --configuration Release --use-current-runtime --output "$work/precompiled" --verbosity quiet
mkdir -p "$work/samples/plan"
ln -s "$PWD/src" "$work/src"
cp Directory.Build.props Directory.Packages.props global.json .editorconfig "$work"
cp samples/Directory.Build.targets "$work/samples"
cp samples/IndependentSites/{Program.cs,Branch.cs} "$work/samples/plan"
cat > "$work/samples/plan/plan.csproj" << 'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
    <GenerateDocumentationFile>false</GenerateDocumentationFile>
  </PropertyGroup>
  <Target Name="WriteCommandLine" AfterTargets="CoreCompile">
    <WriteLinesToFile File="compiler.txt" Lines="$(RoslynTargetsPath)/bincore/csc" Overwrite="true" />
    <WriteLinesToFile File="all.rsp" Lines="@(CscCommandLineArgs)" Overwrite="true" />
  </Target>
</Project>
PROJECT

# $1 branches, $2 looped or unrolled
write_branches() {
  local i
  {
    echo 'using Deployment.Plans;'
    echo 'namespace IndependentSites;'
    echo 'internal static class Branches'
    echo '{'
    if [ "$2" = looped ]; then
      echo "    public static readonly Branch[] All = [.. Enumerable.Range(0, $1).Select(i => new Branch(\$\"Branch{i}\", \"12.3.2.4165\", 1 + (i % 4), (2 + (2 * (i % 5))).Mbps()))];"
    else
      echo '    public static readonly Branch[] All ='
      echo '    ['
      for ((i = 0; i < $1; i++)); do
        echo "        new(\"Branch$i\", \"12.3.2.4165\", $((1 + i % 4)), $((2 + 2 * (i % 5))).Mbps()),"
      done
      echo '    ];'
    fi
    echo '}'
  } > Branches.cs
}

least() { sort -n | head -1; }
median() { sort -n | awk '{ line[NR] = $1 } END { print line[int((NR + 1) / 2)] }'; }

# Compiles once, and notes the processor seconds and the megabytes at the peak. $1 none, sdk or all
compile() {
  local process line key value rest fields=() ticks=0 peak=0
  "$compiler" /noconfig "@$1.rsp" /reportanalyzer > "$1.log" &
  process=$!
  while { read -r line < "/proc/$process/stat"; } 2> /dev/null; do
    read -ra fields <<< "${line##*) }"
    [ "${fields[0]}" != Z ] || break
    ticks=${fields[11]}
    while read -r key value rest; do
      [ "$key" != VmHWM: ] || peak=$value
    done 2> /dev/null < "/proc/$process/status" || true
    sleep 0.02
  done
  wait "$process"
  awk -v ticks="$ticks" -v hertz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f\n", ticks / hertz }' >> "$1.seconds"
  echo $((peak / 1024)) >> "$1.megabytes"
}

# The analyzer's seconds against the SDK's, as the last compile with all of them has reported.
share() {
  awk '/Total generator/ { exit } /, Version=/ { if ($0 ~ /Deployment\.Analyzers,/) plan = $1; else sdk += $1 } END { printf "%.3f\n", plan / sdk }' all.log
}

cd "$work/samples/plan"
write_branches 1 looped
dotnet restore --no-dependencies --verbosity quiet
dotnet build --configuration Release --no-restore --no-dependencies --verbosity quiet -p:ProvideCommandLineArgs=true -p:SkipCompilerExecution=true \
  -p:CopyBuildOutputToOutputDirectory=false -t:Compile
compiler=$(cat compiler.txt)
sed -i 's/\(^\/[a-z]*:\|^\)\(.* .*\)/\1"\2"/; /^\/noconfig$/d' all.rsp
# As the package has it for this platform.
sed -i "s#^/analyzer:.*/\(Deployment\.[A-Za-z.]*\.dll\).*#/analyzer:\"$work/precompiled/\1\"#" all.rsp
grep -v '^/analyzer:.*Deployment\.' all.rsp > sdk.rsp
grep -v '^/analyzer:' all.rsp > none.rsp

printf '%-16s %6s   %6s %6s %6s   %s\n' plan share none sdk all MB
for size in $sizes; do
  write_branches "${size%:*}" "${size#*:}"
  rm -f ./*.seconds ./*.megabytes share
  for ((run = 0; run < runs; run++)); do
    for kind in none sdk all; do
      compile "$kind"
    done
    share >> share
  done
  none=$(median < none.megabytes)
  printf '%-16s %6s   %6s %6s %6s   %s\n' "$size" "$(median < share)" "$(least < none.seconds)" "$(least < sdk.seconds)" "$(least < all.seconds)" \
    "$none+$(($(median < sdk.megabytes) - none))+$(($(median < all.megabytes) - $(median < sdk.megabytes)))"
done
