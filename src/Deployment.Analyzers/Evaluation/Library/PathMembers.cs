using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="Path"/>, for paths that mean the same on Windows and elsewhere.</summary>
internal static class PathMembers
{
    /// <summary>What the call gives; none where that is not known, or is up to the platform.</summary>
    public static Value? Call(LibraryCall call)
    {
        if (!Array.TrueForAll(call.Arguments, argument => argument.Data is string path && IsPortable(path)))
            return null;
        call.Evaluator.Budget.Reserve(call.Arguments.Sum(argument => ((string)argument.Data!).Length));
        return (call.Method.Name, call.Arguments) switch
        {
            (nameof(Path.GetFileName), [{ Data: string path }]) => call.Result(Path.GetFileName(path)),
            (nameof(Path.GetFileNameWithoutExtension), [{ Data: string path }]) => call.Result(Path.GetFileNameWithoutExtension(path)),
            (nameof(Path.GetExtension), [{ Data: string path }]) => call.Result(Path.GetExtension(path)),
            (nameof(Path.HasExtension), [{ Data: string path }]) => call.Result(Path.HasExtension(path)),
            (nameof(Path.ChangeExtension), [{ Data: string path }, { Data: string extension }]) => call.Result(Path.ChangeExtension(path, extension)),
            (nameof(Path.Combine), [{ Data: string path }, { Data: string further }]) when AddsNothing(path, further) => call.Result(Path.Combine(path, further)),
            _ => null,
        };
    }

    /// <summary>Whether the path has no character that some platform takes for a separator, or does not allow, and another does not.</summary>
    private static bool IsPortable(string path) => path.All(character => character >= ' ' && "\\:\"<>|*?".IndexOf(character) < 0);

    /// <summary>Whether two paths are put together without a separator between them, which each platform has its own of.</summary>
    private static bool AddsNothing(string path, string further) =>
        path.Length == 0 || further.Length == 0 || path.EndsWith("/", StringComparison.Ordinal) || further.StartsWith("/", StringComparison.Ordinal);
}
