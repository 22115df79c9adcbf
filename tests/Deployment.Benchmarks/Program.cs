using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

// Between two edits, or two projects of a build, the compiler's process keeps the memory it has.
var config = DefaultConfig.Instance.AddJob(new Job().WithGcForce(false).AsMutator());

// dotnet run -c Release --project tests/Deployment.Benchmarks -- --filter '*'
// It fails where a benchmark could not be run.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
