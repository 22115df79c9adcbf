using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>The exception that nothing catches, where the program always ends with one and that is not a call's rejection.</summary>
    public RejectedCall? Uncaught { get; private set; }

    /// <summary>Whether the program ends itself, before it has run what it planned.</summary>
    public bool Exits { get; private set; }

    /// <summary>What the BCL throws, as an object of that type. Its message is not known.</summary>
    /// <param name="place">The expression that throws.</param>
    /// <param name="name">The full name of the exception's type where the evaluator's own platform may lack it.</param>
    public AuthorException Throws<TException>(SyntaxNode place, string? name = null)
        where TException : Exception => Throws(name ?? typeof(TException).FullName, place);

    public AuthorException Throws(string type, SyntaxNode place)
    {
        Budget.SpendOnException();
        return new(NewException(type) is { } exception ? new(exception, place) : Unknown.At(place), place);
    }

    private EvaluatedObject? NewException(string type) => Program.Compilation.GetTypeByMetadataName(type) is { } symbol
        ? new EvaluatedObject(Effects.Now(), symbol, Program.LayoutOf(symbol))
        : null;

    /// <summary>What the DSL throws. Its own messages are known; those of the platform may differ from one to another.</summary>
    private EvaluatedObject? NewException(Exception thrown)
    {
        if (NewException(thrown.GetType().FullName) is not { } exception)
            return null;
        if (thrown is InvalidPlanException)
            Set(nameof(Exception.Message), thrown.Message);
        if (thrown is ArgumentException { ParamName: { } parameter })
            Set(nameof(ArgumentException.ParamName), parameter);
        return exception;

        void Set(string property, string text)
        {
            if (exception.Type.AncestorsAndSelf().SelectMany(type => type.GetMembers(property)).FirstOrDefault() is { } member)
                exception.Set(member, new(text));
        }
    }

    /// <summary>What an index that lies outside of a collection throws.</summary>
    private AuthorException OutOfRange(EvaluatedList list, SyntaxNode place) => list.Kind switch
    {
        ListKind.Array or ListKind.Span or ListKind.ImmutableArray => Throws<IndexOutOfRangeException>(place),
        ListKind.List or ListKind.ImmutableList => Throws<ArgumentOutOfRangeException>(place),
        _ => new(Unknown.At(place), place),
    };

    private Value Throw(IThrowOperation operation, Frame frame)
    {
        Budget.SpendOnException();
        if (operation.Exception is null && _caught is not null)
            throw _caught.Again();
        var exception = operation.Exception is null ? Unknown.At(operation.Syntax) : Evaluate(operation.Exception, frame);
        throw exception.Data is null ? Throws<NullReferenceException>(operation.Syntax) : new AuthorException(exception, operation.Syntax);
    }

    /// <summary>A member of what is null is used. Not so for what extends a type.</summary>
    private static bool IsMissing(Value receiver, IOperation? instance, ISymbol member) =>
        receiver.Data is null && instance is { Type.IsReferenceType: true } && !member.IsStatic
        && member.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Delegate };

    /// <summary>Nothing has caught what the program throws.</summary>
    private void End(AuthorException exception)
    {
        if (exception.IsExit)
        {
            Exits = !Effects.Plans.Any(Effects.MayBeHandedOut);
            return;
        }

        var place = exception.Call.Call;
        Effects.AnythingMayBeAdded(place);
        if (exception.Rejected is not null)
            RejectedCalls.Add(exception.Rejected);
        else if (!exception.IsUncertain && !place.ContainsDiagnostics)
            Uncaught = new(Describe(exception.Thrown), default, exception.Call);
    }

    private static string Describe(Value exception)
    {
        if (exception.Data is not EvaluatedObject { Type: var type, Taint: null } self)
            return "An exception is thrown here and not caught.";
        var message = self.Members.FirstOrDefault(member => member.Member.Name == nameof(Exception.Message)).Value;
        return $"{type.Name} is thrown here and not caught{(message.Data is string { Length: > 0 } words ? ": " + words : ".")}";
    }
}
