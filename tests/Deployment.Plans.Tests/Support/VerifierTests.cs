using VerifyXunit;
using Xunit.Sdk;

namespace Deployment.Plans.Tests.Support;

/// <summary>What every snapshot test relies on.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshots");

    private string Verified => Path.Combine(_folder.FullName, "Class.Method.verified.txt");

    private string Received => Path.Combine(_folder.FullName, "Class.Method.received.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_text_passes_whatever_its_line_ends()
    {
        await File.WriteAllTextAsync(Verified, "one\r\ntwo");
        await File.WriteAllTextAsync(Received, "left from before");
        await Verify("one\ntwo");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Another_text_fails_and_is_left_beside_the_snapshot()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree");
        var failure = await Assert.ThrowsAsync<FailException>(() => Verify("one\n2\nthree"));
        Assert.Contains("from line 2 on:\n  verified: two\n  received: 2\n", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(Verified, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Received, failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree", await File.ReadAllTextAsync(Received));
    }

    [Fact]
    public async Task A_longer_text_fails()
    {
        await File.WriteAllTextAsync(Verified, "one");
        var failure = await Assert.ThrowsAsync<FailException>(() => Verify("one\ntwo"));
        Assert.Contains("verified: (end of text)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_snapshot_every_text_fails()
    {
        await Assert.ThrowsAsync<FailException>(() => Verify(""));
        Assert.True(File.Exists(Received));
        Assert.False(File.Exists(Verified));
    }

    private Task Verify(string text) => Verifier.Verify(text, Path.Combine(_folder.FullName, "Class.cs"), "Method");
}
