using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Deployment.Benchmarks -- --filter '*'
// It fails where a benchmark could not be run.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
