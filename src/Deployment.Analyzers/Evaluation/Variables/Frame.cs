using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The variables of one call of a method, local function or lambda.</summary>
/// <param name="method">What is called; none for an initializer.</param>
/// <param name="parent">The frame of the function that this one is declared in.</param>
/// <param name="calls">The calls that led here.</param>
/// <param name="size">How many variables there is room for at first.</param>
internal sealed class Frame(IMethodSymbol? method, Frame? parent, CallChain? calls, int size = 0)
{
    /// <summary>The frame that this one captures.</summary>
    private Frame? _captured;

    /// <summary>Variables whose declaration is come to once more in the same block.</summary>
    private HashSet<ISymbol>? _kept;

    private (ISymbol Symbol, Cell Cell)[] _variables = size == 0 ? [] : new (ISymbol, Cell)[size];

    /// <summary>How many variables have been declared.</summary>
    public int Count { get; private set; }

    public IMethodSymbol? Method { get; } = method;

    public Frame? Parent { get; } = parent;

    public CallChain? Calls { get; } = calls;

    /// <summary>The object whose member is running.</summary>
    public Value This { get; set; } = parent?.This ?? default;

    /// <summary>The type whose static initializers are running.</summary>
    public INamedTypeSymbol? Type { get; init; }

    public Value Result { get; set; }

    /// <summary>Whether a <c>return</c> has been come to.</summary>
    public bool HasReturned { get; private set; }

    /// <summary>Whether the function returns a variable rather than a value.</summary>
    public bool ReturnsByReference { get; set; }

    /// <summary>The variable that it returns.</summary>
    public Cell? Reference { get; set; }

    /// <summary>Where a <c>goto</c> leads.</summary>
    public ILabelSymbol? Target { get; set; }

    /// <summary>The object that an initializer in braces is filling.</summary>
    public Value Initialized { get; set; }

    /// <summary>The value that <c>?.</c> is applied to.</summary>
    public Value ConditionalReceiver { get; set; }

    /// <summary>Gives the function its result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="doubt">Why it may as well be one that the function has been given before; none where it is this one.</param>
    public void Return(Value result, Unknown? doubt)
    {
        Result = doubt is not null && HasReturned ? doubt.Changed(doubt.Cause, doubt.Text, [Result, result]) : result;
        HasReturned = true;
    }

    public void Declare(ISymbol symbol, Cell cell)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_variables[i].Symbol, symbol))
            {
                _variables[i].Cell = cell;
                return;
            }
        }

        if (Count == _variables.Length)
            Array.Resize(ref _variables, Math.Max(4, Count * 2));
        _variables[Count++] = (symbol, cell);
    }

    /// <summary>A block is gone on with further up, where its variables are those that they were.</summary>
    public void Keep(ImmutableArray<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            if (DeclarationIn(statement) is not { } declared)
                continue;
            _kept ??= new(SymbolEqualityComparer.Default);
            _kept.UnionWith(VariablesOf(declared));
        }
    }

    /// <summary>A block is entered, and has new variables.</summary>
    public void Renewed(ImmutableArray<IOperation> statements)
    {
        if (_kept is not { Count: > 0 })
            return;
        foreach (var statement in statements)
        {
            if (DeclarationIn(statement) is { } declared)
                _kept.ExceptWith(VariablesOf(declared));
        }
    }

    public bool IsKept(ISymbol variable) => _kept is { Count: > 0 } && _kept.Contains(variable) && Find(variable) is not null;

    private static IVariableDeclarationGroupOperation? DeclarationIn(IOperation statement) =>
        (statement is ILabeledOperation labeled ? labeled.Operation : statement) as IVariableDeclarationGroupOperation;

    private static IEnumerable<ISymbol> VariablesOf(IVariableDeclarationGroupOperation declared) => declared.Declarations.SelectMany(one => one.Declarators).Select(one => one.Symbol);

    /// <summary>Gives a variable that has been declared here or further out another cell.</summary>
    public void Redeclare(ISymbol symbol, Cell cell)
    {
        var owner = this;
        while (owner.Parent is not null && !owner.Declares(symbol))
            owner = owner.Parent;
        owner.Declare(symbol, cell);
    }

    private bool Declares(ISymbol symbol) => Array.Exists(_variables, variable => SymbolEqualityComparer.Default.Equals(variable.Symbol, symbol));

    public Cell? Find(ISymbol symbol)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            var variables = frame._variables;
            for (var i = frame.Count - 1; i >= 0; i--)
            {
                if (ReferenceEquals(variables[i].Symbol, symbol))
                    return variables[i].Cell;
            }

            if (frame._captured?.FindAfter(symbol, frame.Count) is { } later)
                return later;
        }

        return FindEqual(symbol);
    }

    /// <summary>The variables in scope and their values, the nearest first.</summary>
    public IEnumerable<(ISymbol Symbol, Value Value)> Variables
    {
        get
        {
            for (var frame = this; frame is not null; frame = frame.Parent)
            {
                for (var i = frame.Count - 1; i >= 0; i--)
                    yield return (frame._variables[i].Symbol, frame._variables[i].Cell.Value);
            }
        }
    }

    /// <summary>
    /// The frame as a lambda captures it: the same variables, also after a loop has declared new ones of the same names.
    /// </summary>
    public Frame Capture() => new(Method, Parent?.Capture(), Calls)
    {
        _captured = this,
        _variables = ((ISymbol, Cell)[])_variables.Clone(),
        Count = Count,
        This = This,
    };

    /// <summary>Whether two frames that were captured see the same variables, as two delegates on one local function do.</summary>
    public bool SharesVariablesWith(Frame other)
    {
        for (var (one, another) = (this, other); ; (one, another) = (one.Parent, another.Parent))
        {
            for (var i = 0; i < Math.Min(one.Count, another.Count); i++)
            {
                if (!ReferenceEquals(one._variables[i].Cell, another._variables[i].Cell))
                    return false;
            }

            if (one.Parent is null || another.Parent is null)
                return one.Parent is null && another.Parent is null && ReferenceEquals(one.This.Data, another.This.Data);
        }
    }

    /// <summary>A variable that was declared after this many others: a local function that a lambda calls may see it, and the lambda be made before.</summary>
    private Cell? FindAfter(ISymbol symbol, int count)
    {
        for (var i = Count - 1; i >= count; i--)
        {
            if (ReferenceEquals(_variables[i].Symbol, symbol))
                return _variables[i].Cell;
        }

        return null;
    }

    /// <summary>A second search for the rare symbol that the compiler has made twice.</summary>
    private Cell? FindEqual(ISymbol symbol)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            for (var i = frame.Count - 1; i >= 0; i--)
            {
                if (SymbolEqualityComparer.Default.Equals(frame._variables[i].Symbol, symbol))
                    return frame._variables[i].Cell;
            }
        }

        return null;
    }
}
