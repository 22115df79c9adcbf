using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>The exception that nothing catches, where the program always ends with one and that is not a call's rejection.</summary>
    public RejectedCall? Uncaught { get; private set; }

    /// <summary>What throws the exception that ends the program, where it may end with one.</summary>
    public SyntaxNode? EndedBy { get; private set; }

    /// <summary>Whether the program ends itself, or by an exception that something not known may cause, before it has run what it planned.</summary>
    public bool Exits { get; private set; }

    /// <summary>What the BCL throws, as an object of that type. Its message is not known.</summary>
    /// <param name="place">The expression that throws.</param>
    /// <param name="name">The full name of the exception's type where the evaluator's own platform may lack it.</param>
    public AuthorException Throws<TException>(SyntaxNode place, string? name = null)
        where TException : Exception => Throws(name ?? typeof(TException).FullName, place);

    public AuthorException Throws(string type, SyntaxNode place, string? reason = null)
    {
        Budget.SpendOnException();
        return new(NewException(type) is { } exception ? new(exception, place) : Unknown.At(place), place) { Reason = reason };
    }

    /// <summary>What is thrown by a loop that goes on after what it goes through was changed. What changes it is what can be mended.</summary>
    private AuthorException Changed(Evaluated collection, SyntaxNode place)
    {
        var change = collection.LastChange;
        var line = place.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var file = change is null || change.SyntaxTree == place.SyntaxTree ? "" : $" of {Path.GetFileName(place.SyntaxTree.FilePath)}";
        return Throws(
            typeof(InvalidOperationException).FullName,
            change ?? place,
            change is null ? $"'{Abbreviation.Of(place)}' gets another item while the loop goes through it. Let the loop go through a copy, such as {Abbreviation.Of(place)}.ToList()."
                : $"{Abbreviation.Of(change)} changes '{Abbreviation.Of(place)}' while the loop in line {line}{file} goes through it. "
                + $"Let the loop go through a copy, such as {Abbreviation.Of(place)}.ToList().");
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
    private AuthorException OutOfRange(EvaluatedList list, Value index, SyntaxNode place)
    {
        var reason = $"the index in {Abbreviation.Of(place)} is {TextOfIndex(index.Data!)}, and there {(list.Items.Count == 1 ? "is" : "are")} {Wording.Count(list.Items.Count, "item", "items")}.";
        return list.Kind switch
        {
            ListKind.Array or ListKind.Span or ListKind.ImmutableArray => Throws(typeof(IndexOutOfRangeException).FullName, place, reason),
            ListKind.List or ListKind.ReadOnly or ListKind.ImmutableList => Throws(typeof(ArgumentOutOfRangeException).FullName, place, reason),
            _ => new(Unknown.At(place), place),
        };
    }

    private Value Throw(IThrowOperation operation, Frame frame)
    {
        Budget.SpendOnException();
        if (operation.Exception is null && _caught is not null)
            throw _caught.Again();
        var exception = operation.Exception is null ? Unknown.At(operation.Syntax) : Evaluate(operation.Exception, frame);
        throw exception.Data is null ? Throws<NullReferenceException>(operation.Syntax) : new AuthorException(exception, operation.Syntax);
    }

    /// <summary>Makes sure that there is the object whose member is used. What extends a type may do without.</summary>
    /// <exception cref="AuthorException">There is none.</exception>
    private void CheckPresent(Value receiver, IOperation? instance, ISymbol member, SyntaxNode place)
    {
        if (receiver.Data is not (null or Unknown) || instance is not { Type.IsReferenceType: true } || member is not { IsStatic: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Delegate })
            return;
        if (receiver.Data is Unknown { IsInput: true, IsNeverNull: false } given)
            Presume(new(given, BinaryOperatorKind.Equals, Comparison.Nothing, IsTotal: true), holds: false);
        else if (receiver.Data is null)
            throw Throws<NullReferenceException>(place);
    }

    /// <summary>Nothing has caught what the program throws.</summary>
    private void End(AuthorException exception)
    {
        // The program has ended by the first call that was rejected.
        if (exception.Rejected is null && RejectedCalls.Count > 0)
            return;

        // What may be thrown for something that is not known is none of the author's, who lets it end the program.
        if (exception.IsExit || exception.Thrown.Data is Unknown { Throwing: not null })
        {
            Exits = !Effects.Plans.Any(Effects.MayBeHandedOut);
            return;
        }

        var place = exception.Call.Call;
        EndedBy = place;
        Effects.AnythingMayBeAdded(place);
        if (exception.Rejected is not null && InvalidCode.Count == 0)
            RejectedCalls.Add(exception.Rejected);
        else if (exception is { Rejected: null, IsUncertain: false } && !Program.HasErrors(place.SyntaxTree))
            Uncaught = new(Describe(exception), default, exception.Call);
    }

    private static string Describe(AuthorException exception)
    {
        var self = exception.Thrown.Data as EvaluatedObject;
        var message = self?.Taint is null ? self?.Members.FirstOrDefault(member => member.Member.Name == nameof(Exception.Message)).Value.Data as string : null;
        var place = exception.Call.Call;
        return (self is { Taint: null } ? self.Type.Name : "An exception") + " is thrown here and not caught"
            + (exception.Reason is { } reason ? ": " + reason
                : !string.IsNullOrEmpty(message) ? ": " + message
                : place is ThrowStatementSyntax or ThrowExpressionSyntax ? "."
                : $", by {Abbreviation.Of(place)}.");
    }
}
