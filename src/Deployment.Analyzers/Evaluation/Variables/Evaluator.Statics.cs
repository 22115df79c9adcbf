using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Static fields and properties, and the code that runs before a type is first used.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<ISymbol, Cell> _statics = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _initializedTypes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, AuthorException> _failedTypes = new(SymbolEqualityComparer.Default);

    private Value Static(ISymbol member, SyntaxNode place, Frame frame)
    {
        if (Program.DefinedHere(member.ContainingType))
        {
            if (IsOfThread(member))
                return Unknown.At(place);
            member = StaticIn(frame, member);
            Initialize(member.ContainingType, frame);
            var type = TypeOf(member);
            if (_statics.TryGetValue(member, out var cell))
                return cell.Value;

            // Where the program does not begin here, other code may have set it before.
            return type.IsReferenceType && !_isWholeProgram ? Unknown.At(place) : DefaultOf(type, place);
        }

        return StaticMembers.ValueOf(this, member, place, frame)
            ?? (ForeignCode.IsOfMachine(member) ? Input.OfMachine(member, place) : Unknown.At(place, ForeignCode.IsInput(member)));
    }

    /// <summary>Whether each thread has a field of its own.</summary>
    private static bool IsOfThread(ISymbol member) =>
        member is IFieldSymbol && member.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: nameof(ThreadStaticAttribute), ContainingNamespace.Name: nameof(System) });

    private void AssignStatic(ISymbol member, Value value, Frame frame)
    {
        member = StaticIn(frame, member);
        Initialize(member.ContainingType, frame);
        if (_statics.TryGetValue(member, out var cell))
        {
            Effects.Assigning(cell, member.Name);
            cell.Value = value;
        }
        else
        {
            cell = new Cell(DefaultOf(null, frame.This.Origin.Syntax ?? value.Origin.Syntax ?? member.DeclaringSyntaxReferences[0].GetSyntax()), stamp: 0);
            Effects.Assigning(cell, member.Name);
            cell.Value = value;
            _statics.Add(member, cell);
        }
    }

    /// <summary>Runs the static initializers of a type when it is first used.</summary>
    private void Initialize(INamedTypeSymbol type, Frame frame)
    {
        if (Effects.IsIdle && !_initializedTypes.Contains(type) && RunsOwnCode(type))
            Effects.MakeDifference();
        if (_initializedTypes.Add(type))
            InitializeOnce(type, frame);
        else if (_failedTypes.TryGetValue(type, out var failure))
            throw failure.Again();
    }

    /// <summary>Whether code of the author's runs before a type is first used.</summary>
    private bool RunsOwnCode(INamedTypeSymbol type) => type.StaticConstructors is [{ IsImplicitlyDeclared: false }]
        || Program.InitializersOf(type, areStatic: true).SelectMany(initializer => initializer.Value.DescendantsAndSelf()).Any(operation => operation switch
        {
            IInvocationOperation { TargetMethod: var method } => ForeignCode.KnowsTheDsl(method),
            IObjectCreationOperation { Constructor: { } constructor } => ForeignCode.KnowsTheDsl(constructor),
            IMemberReferenceOperation { Member: var member } => ForeignCode.KnowsTheDsl(member),
            _ => false,
        });

    private void InitializeOnce(INamedTypeSymbol type, Frame frame)
    {
        Budget.EnterCall();
        var (guesses, isHashing) = (decisions.Guesses, IsHashing);
        (decisions.Guesses, IsHashing) = (null, false);
        try
        {
            Effects.RunBeforeAll(() => InitializeNow(type, new Frame(null, null, frame.Calls) { Type = type }));
        }
        catch (AuthorException exception) when (!exception.IsExit)
        {
            var failure = exception.Wrapped(Throws<TypeInitializationException>(exception.Call.Call).Thrown);
            _failedTypes.Add(type, failure);
            throw failure;
        }
        finally
        {
            (decisions.Guesses, IsHashing) = (guesses, isHashing);
            Budget.LeaveCall();
        }
    }

    private void InitializeNow(INamedTypeSymbol type, Frame scope)
    {
        foreach (var initializer in Program.InitializersOf(type, areStatic: true))
            _statics[type.MemberLike(initializer.Member)] = new Cell(Copied(Evaluate(initializer.Value, scope)), Effects.Now());
        if (type.StaticConstructors is [var constructor] && Program.BodyOf(constructor) is { } body)
            Execute(body.Block, scope);
    }
}
