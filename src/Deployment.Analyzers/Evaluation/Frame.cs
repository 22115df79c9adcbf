using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The variables of one call of a method, local function or lambda.</summary>
/// <param name="method">What is called; none for an initializer.</param>
/// <param name="parent">The frame of the function that this one is declared in.</param>
/// <param name="calls">The calls that led here.</param>
internal sealed class Frame(IMethodSymbol? method, Frame? parent, CallChain? calls)
{
    private ISymbol[] _symbols = new ISymbol[4];
    private Cell[] _cells = new Cell[4];
    private int _count;

    public IMethodSymbol? Method { get; } = method;

    public Frame? Parent { get; } = parent;

    public CallChain? Calls { get; } = calls;

    /// <summary>The object whose member is running.</summary>
    public Value This { get; set; } = parent?.This ?? default;

    public Value Result { get; set; }

    /// <summary>Where a <c>goto</c> leads.</summary>
    public ILabelSymbol? Target { get; set; }

    /// <summary>What an iterator has yielded so far.</summary>
    public List<Value>? Yielded { get; set; }

    /// <summary>The object that an initializer in braces is filling.</summary>
    public Value Initialized { get; set; }

    /// <summary>The value that <c>?.</c> is applied to.</summary>
    public Value ConditionalReceiver { get; set; }

    public void Declare(ISymbol symbol, Cell cell)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_symbols[i], symbol))
            {
                _cells[i] = cell;
                return;
            }
        }

        if (_count == _symbols.Length)
        {
            Array.Resize(ref _symbols, _count * 2);
            Array.Resize(ref _cells, _count * 2);
        }

        (_symbols[_count], _cells[_count]) = (symbol, cell);
        _count++;
    }

    public Cell? Find(ISymbol symbol)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            for (var i = frame._count - 1; i >= 0; i--)
            {
                if (ReferenceEquals(frame._symbols[i], symbol))
                    return frame._cells[i];
            }
        }

        return FindEqual(symbol);
    }

    /// <summary>
    /// The frame as a lambda captures it: the same variables, also after a loop has declared new ones of the same names.
    /// </summary>
    public Frame Capture() => new(Method, Parent?.Capture(), Calls)
    {
        _symbols = (ISymbol[])_symbols.Clone(),
        _cells = (Cell[])_cells.Clone(),
        _count = _count,
        This = This,
    };

    /// <summary>A second search for the rare symbol that the compiler has made twice.</summary>
    private Cell? FindEqual(ISymbol symbol)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            for (var i = frame._count - 1; i >= 0; i--)
            {
                if (SymbolEqualityComparer.Default.Equals(frame._symbols[i], symbol))
                    return frame._cells[i];
            }
        }

        return null;
    }
}
