#!/usr/bin/env bash
# What the analyzer adds to a compile, against the SDK's default analyzers: seconds in the compiler, the middle of five runs,
# for the plan of samples/IndependentSites with more branches, made in a loop or written out row by row.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
runs=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build src/Deployment.Analyzers.CodeFixes --verbosity quiet
dotnet build src/Deployment.Cli --verbosity quiet
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
  <Target Name="WithoutPlanAnalyzer" AfterTargets="AddPlansBesideAnalyzer" BeforeTargets="CoreCompile" Condition="'$(Analyze)' == 'sdk'">
    <ItemGroup>
      <Analyzer Remove="@(Analyzer)" Condition="$([System.String]::Copy('%(Filename)').StartsWith('Deployment.'))" />
    </ItemGroup>
  </Target>
</Project>
PROJECT

# $1 branches, $2 looped or unrolled
write_branches() {
  local rows='' i
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
  } > "$work/samples/plan/Branches.cs"
}

# Seconds in the compiler, the middle of several runs. $@ what to build with.
seconds() {
  local i
  for ((i = 0; i < runs; i++)); do
    dotnet build "$work/samples/plan" --no-restore --no-dependencies --no-incremental -p:UseSharedCompilation=false \
      --verbosity quiet -clp:PerformanceSummary "$@" | awk '$3 == "Csc" { print $1 / 1000 }'
  done | sort -n | sed -n "$((runs / 2 + 1))p"
}

dotnet restore "$work/samples/plan" --verbosity quiet
printf '%-20s %10s %10s %10s %10s\n' plan none sdk sdk+plan 'plan/sdk'
for size in 50:looped 50:unrolled 1000:looped 1000:unrolled 10000:looped; do
  write_branches "${size%:*}" "${size#*:}"
  none=$(seconds -p:RunAnalyzers=false)
  sdk=$(seconds -p:Analyze=sdk)
  all=$(seconds)
  printf '%-20s %10s %10s %10s %10s\n' "$size" "$none" "$sdk" "$all" \
    "$(awk -v n="$none" -v s="$sdk" -v a="$all" 'BEGIN { printf "%.2f", (a - s) / (s - n) }')"
done
