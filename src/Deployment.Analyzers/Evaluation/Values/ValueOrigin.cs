namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Where a value was written: in the source, or in a cell of a table.</summary>
internal readonly struct ValueOrigin
{
    private ValueOrigin(object? token) => Token = token;

    /// <summary>The syntax or the cell, for the DSL, which passes it on without looking at it.</summary>
    public object? Token { get; }

    /// <summary>The syntax, if it was written in the source.</summary>
    public SyntaxNode? Syntax => Token as SyntaxNode;

    public static implicit operator ValueOrigin(SyntaxNode? syntax) => new(syntax);

    public static implicit operator ValueOrigin(DataCell cell) => new(cell);
}
