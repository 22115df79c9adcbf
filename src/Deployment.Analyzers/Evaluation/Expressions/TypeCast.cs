namespace Deployment.Analyzers.Evaluation;

/// <summary>A conversion that is built into the language.</summary>
/// <param name="From">The type that the code gives the value.</param>
/// <param name="To">The type that it is to have.</param>
/// <param name="Place">The code that converts it.</param>
internal readonly record struct TypeCast(ITypeSymbol? From, ITypeSymbol? To, SyntaxNode Place)
{
    /// <summary>Whether it gives null where the value is of another type, instead of an exception.</summary>
    public bool IsTryCast { get; init; }

    /// <summary>Whether it throws where a number does not fit.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether the compiler knows that it never throws.</summary>
    public bool CannotFail { get; init; }
}
