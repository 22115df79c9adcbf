using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Deployment.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
