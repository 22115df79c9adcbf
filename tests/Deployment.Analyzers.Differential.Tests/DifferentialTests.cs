using Deployment.Analyzers.Differential.Tests.Comparison;
using Deployment.Analyzers.Differential.Tests.Generation;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Deployment.Analyzers.Differential.Tests;

/// <summary>
/// Random programs make the same plan, with the same findings, whether they are run or evaluated. <c>DIFFERENTIAL_PROGRAMS</c> is how many
/// there are, <c>DIFFERENTIAL_SEED</c> repeats those of an earlier run.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int DefaultPrograms = 2_000;
    private const int BatchSize = 50;

    [Fact]
    public void Programs_compile()
    {
        var batch = new Batch([.. ProgramGenerator.Programs.Sample(4 * BatchSize)]);

        var errors = batch.Errors.Select(error => $"{error}: {error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}").ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }

    [Fact]
    public void Evaluating_and_running_a_program_make_the_same_plan()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DIFFERENTIAL_SEED") ?? $"{Random.Shared.NextInt64()}", CultureInfo.InvariantCulture);
        var count = int.Parse(Environment.GetEnvironmentVariable("DIFFERENTIAL_PROGRAMS") ?? $"{DefaultPrograms}", CultureInfo.InvariantCulture);
        output.WriteLine($"DIFFERENTIAL_SEED={seed} DIFFERENTIAL_PROGRAMS={count}");

        var distribution = new Distribution();
        var batches = Arb.From(ProgramGenerator.Programs.ArrayOf(BatchSize).Select(programs => new Batch([.. programs])), batch => batch.Shrink());
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(count / BatchSize)
            .WithReplay(new Replay(new Rnd(seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None));
        Check.One(config, Prop.ForAll(batches, batch => Compare(batch, distribution)));

        output.WriteLine($"{distribution}");
        distribution.AssertWide();
    }

    private static void Compare(Batch batch, Distribution distribution)
    {
        var (run, evaluated) = (RunPlans.Of(batch), EvaluatedPrograms.Of(batch));
        for (var i = 0; i < batch.Programs.Length; i++)
        {
            if (Difference.Between(run[i], evaluated[i]) is { } difference)
                throw new DifferenceException($"{difference}\n{new Batch([batch.Programs[i]])}");
            distribution.Add(batch.Programs[i], run[i]);
        }
    }
}
