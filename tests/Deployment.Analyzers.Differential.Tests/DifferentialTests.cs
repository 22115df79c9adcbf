using System.Globalization;
using Deployment.Analyzers.Differential.Tests.Comparison;
using Deployment.Analyzers.Differential.Tests.Generation;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace Deployment.Analyzers.Differential.Tests;

/// <summary>
/// Random programs make the same plan, with the same findings, whether they are run or evaluated. <c>DIFFERENTIAL_PROGRAMS</c> is how many
/// there are, <c>DIFFERENTIAL_SEED</c> repeats those of an earlier run.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int DefaultPrograms = 100;

    /// <summary>How many programs are compiled together.</summary>
    private const int BatchSize = 50;

    /// <summary>Of so many programs one depends on inputs: those are evaluated, and run, in several ways each.</summary>
    private const int ProgramsPerOneWithInputs = 4;

    /// <summary>How many programs there are of each construct alone.</summary>
    private const int ProgramsOfOne = 3;

    [Fact]
    public void Each_construct_alone_is_evaluated_as_it_runs()
    {
        var constructs = Catalogue.All.Where(construct => construct.Holes.All(hole => hole.Type != Variable.LoopType)).ToList();
        var batch = new Batch([.. constructs.SelectMany(construct => ProgramGenerator.ProgramsOf(construct).Sample(ProgramsOfOne))]);

        var (run, evaluated) = (RunPlans.Of(batch), EvaluatedPrograms.Of(batch));
        var differences =
            from i in Enumerable.Range(0, run.Count)
            let difference = Difference.Between(run[i], evaluated[i])
            where difference is not null
            group $"{difference}\n{batch.Programs[i].Body}" by constructs[i / ProgramsOfOne] into ofOne
            select $"{ofOne.Key}\n{ofOne.First()}";
        Assert.True(!differences.Any(), string.Join("\n\n", differences));
    }

    [Fact]
    public void Evaluating_and_running_a_program_make_the_same_plan()
    {
        var distribution = new Distribution();
        ForAll(ProgramGenerator.Programs, Programs, batch => Compare(batch, distribution));

        output.WriteLine($"{distribution}");
        distribution.AssertWide();
    }

    /// <summary>What is claimed of a program that depends on what it is given is found in its runs, and what they find is claimed or left to them.</summary>
    [Fact]
    public void What_is_claimed_of_a_program_with_inputs_is_found_in_its_runs()
    {
        var count = Math.Max(BatchSize, Programs / ProgramsPerOneWithInputs);
        var (unconditional, conditional) = (0, 0);
        ForAll(ProgramGenerator.ProgramsWithInputs, count, batch =>
        {
            var claims = EvaluatedPrograms.ClaimsOf(batch);
            var runs = RunPlans.Of(batch, Environments);
            for (var i = 0; i < claims.Count; i++)
            {
                for (var run = 0; run < runs.Count; run++)
                {
                    if (Refutation.Of(claims[i], runs[run][i], Environments[run]) is { } refuted)
                        throw new DifferenceException($"{string.Join(", ", Environments[run].Select(variable => $"{variable.Key}={variable.Value ?? "null"}"))}\n{refuted}");
                }

                unconditional += claims[i].Count(claim => !claim.IsAboutRun && claim.IsUnconditional);
                conditional += claims[i].Count(claim => !claim.IsUnconditional);
            }
        });

        output.WriteLine($"{unconditional} claims without a condition, {conditional} with one");
        Assert.InRange(unconditional, count / 10, int.MaxValue);
        Assert.InRange(conditional, count / 10, int.MaxValue);
    }

    /// <summary>Nothing, the same for all, and some of everything.</summary>
    private static IReadOnlyList<IReadOnlyDictionary<string, string?>> Environments { get; } =
    [
        .. from values in (string?[][])[[null], ["1"], ["2", null], [null, "1"], ["abc", "1", null], [null, null, "x,y", "1"], ["1", "1", null, "2,1,3", null]]
           select Inputs.Names.Select((name, i) => (name, value: values[i % values.Length])).ToDictionary(pair => pair.name, pair => pair.value),
    ];

    private static int Programs => int.Parse(Environment.GetEnvironmentVariable("DIFFERENTIAL_PROGRAMS") ?? $"{DefaultPrograms}", CultureInfo.InvariantCulture);

    private void ForAll(Gen<PlanProgram> generated, int count, Action<Batch> check)
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DIFFERENTIAL_SEED") ?? "1", CultureInfo.InvariantCulture);
        output.WriteLine($"DIFFERENTIAL_SEED={seed}, {count} programs");
        var batches = Arb.From(generated.ArrayOf(BatchSize).Select(programs => new Batch([.. programs])), batch => batch.Shrink());
        var config = Config.QuickThrowOnFailure.WithMaxTest(count / BatchSize).WithReplay(new Replay(new Rnd(seed, 1), FSharpOption<int>.None));
        Check.One(config, Prop.ForAll(batches, check));
    }

    private static void Compare(Batch batch, Distribution distribution)
    {
        var (run, evaluated) = (RunPlans.Of(batch), EvaluatedPrograms.Of(batch));
        for (var i = 0; i < run.Count; i++)
        {
            if (Difference.Between(run[i], evaluated[i]) is { } difference)
                throw new DifferenceException(difference);
            distribution.Add(batch.Programs[i], run[i]);
        }
    }
}
