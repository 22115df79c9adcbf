using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Analyzers.Evaluation.Values;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Where the evaluation begins.</summary>
internal sealed partial class Evaluator
{
    private bool _isWholeProgram;

    /// <summary>Runs a function as the program's entry or a test would: with arguments that are not known.</summary>
    public void Run(PlanRoot root)
    {
        var method = root.Method;
        _isWholeProgram = root.Constructor is null && (method is null || SymbolEqualityComparer.Default.Equals(method, Program.EntryPoint));
        try
        {
            foreach (var initializer in Program.ModuleInitializers.TakeWhile(initializer => !SymbolEqualityComparer.Default.Equals(initializer, method)))
                Call(initializer, default, [], initializer.DeclaringSyntaxReferences[0].GetSyntax(), new Frame(null, null, null));
            var frame = new Frame(method, null, null) { This = SelfOf(root) };
            var iteration = new Iteration();
            if (root.Body is not null)
                Drain(Steps(root.Body, frame, iteration), iteration);
        }
        catch (AuthorException exception)
        {
            // The program ends here; what it has planned up to here is checked.
            End(exception);
        }
        catch (SuspendedException suspended)
        {
            // It was started by code that has ended before it ran, so that the rest is not known.
            Effects.AnythingMayBeAdded(suspended.Started.Call);
        }
    }

    /// <summary>The object that a function is called on which the evaluation begins with.</summary>
    private Value SelfOf(PlanRoot root)
    {
        var place = root.Body?.Syntax ?? root.PlanCreatedAt;
        switch (root.Constructor)
        {
            case { IsStatic: true, ContainingType: var type }:
                Initialize(type, new Frame(null, null, null));
                break;
            case { ContainingType: var type } constructor:
                Value[] arguments = [.. constructor.Parameters.Select(parameter => Unknown.At(parameter.DeclaringSyntaxReferences[0].GetSyntax(), isInput: true))];
                var self = Construct(type, constructor, arguments, place, new Frame(null, null, null));
                if (root.Body is not null)
                    ForgetWhatOthersMayChange(self);
                return new(self, place);
        }

        return root.Method is { IsStatic: false, MethodKind: not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) } ? Unknown.At(place) : default;
    }

    /// <summary>Other methods may have been called on an object before: only what is never changed is as its constructor has left it.</summary>
    private void ForgetWhatOthersMayChange(EvaluatedObject self)
    {
        foreach (var (member, value) in self.Members.ToList())
        {
            if (!(Program.Lasting.Includes(member) && value.Data is null or string or ValueType or Element))
                self.Set(member, Unknown.At(member.DeclaringSyntaxReferences[0].GetSyntax()));
        }
    }
}
