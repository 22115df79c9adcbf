using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Delegates that are put together, and events, call what the program calls.</summary>
public class DelegateTests
{
    [Theory]
    [InlineData("Action<string>? on = null; on += s => Say(s); on?.Invoke(\"Oslo\"); on += s => Say(s + \"!\"); on(\"Bergen\"); Say(on == null); on -= null; on(\"Narvik\");")]
    [InlineData("Action a = () => Say(1), b = () => Say(2); Action? on = a + b; on += a; on -= a; on(); on -= b; on!(); on -= a; Say(on is null); on -= a; Say(on == null); Func<int> f = () => 1; f += () => 2; Say(f());")]
    [InlineData("var calls = new Calls(); Action? on = calls.One; on += calls.One; on -= calls.One; on!(); on -= calls.One; Say(calls.Count); Say(on is null);")]
    [InlineData("var b = new Bell(); b.Ring(\"none\"); Action<string> say = s => Say(s); b.On += say; b.On += s => Say(s + 2); b.Ring(\"x\"); b.On -= say; b.Ring(\"y\"); b.Clear(); b.Ring(\"z\"); Say(\"end\");")]
    [InlineData("var b = new Bell(); b.Start(); Say(b.Count);")]
    [InlineData("Action f = () => Set(); int x = 1; f(); Say(x); void Set() => x = 5;")]
    [InlineData("var b = new Bell(); b.Counted += () => Say(\"called\"); Say(b.Count);")]
    public void Delegates_are_combined(string statements) => Differential.AssertSame(statements, """
        public class Calls { public int Count; public void One() => Count++; }
        public class Bell
        {
            public int Count;
            public event Action<string>? On;
            public event Action Started = () => Starts++;
            private static int Starts;
            public void Start() { Started(); Count += Starts; }
            public event Action Counted { add { Count++; value(); } remove { } }
            public void Ring(string s) => On?.Invoke(s);
            public void Clear() => On = null;
        }
        """);

    [Theory]
    [InlineData("var n = 0; Func<Action> make = () => () => n++; Action? on = make(); on -= make(); on?.Invoke(); Say(n);")]
    [InlineData("var n = 0; Bell.Rung += () => n++; Bell.Ring(); Say(n);")]
    [InlineData("var n = 0; AppDomain.CurrentDomain.ProcessExit += (_, _) => n++; Say(n);")]
    [InlineData("Func<Action> make = () => () => { }; Action a = make(), b = make(); Say(a == b);")]
    public void What_a_delegate_calls_is_not_guessed(string statements) => Differential.AssertNotKnown(
        statements, "public static class Bell { public static event Action? Rung; public static void Ring() => Rung?.Invoke(); }");
}
